import type { PatternOrder } from '../../../api/schema.generated';
import type { Messages } from '../../../language/language';

export const messages: Messages<{ minSize: string; orders: Record<PatternOrder, string> }> = {
  NL: {
    minSize: 'Ten minste zoveel knelpunten',
    orders: { SUPPORT: 'meeste zaken', LIFT: 'hoogste lift', SURPRISE: 'minst waarschijnlijk bij toeval' },
  },
  EN: {
    minSize: 'At least so many bottlenecks',
    orders: { SUPPORT: 'most cases', LIFT: 'highest lift', SURPRISE: 'least likely by chance' },
  },
};
