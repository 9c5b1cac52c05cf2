import type { RuleOrder } from '../../../api/schema.generated';
import type { Messages } from '../../../language/language';

interface RulesTexts {
  then: string;
  confidence: (share: string, count: number, all: number) => string;
  exceptions: string;
  minConfidence: string;
  minLift: string;
  orders: Record<RuleOrder, string>;
  essential: string;
  essentialMeans: string;
}

export const messages: Messages<RulesTexts> = {
  NL: {
    then: 'dan ook',
    confidence: (share, count, all) => `Gaat op in ${count} van de ${all} zaken met de linkerkant (betrouwbaarheid ${share}).`,
    exceptions: 'Niet in',
    minConfidence: 'Betrouwbaarheid vanaf',
    minLift: 'Lift vanaf',
    orders: { CONFIDENCE: 'hoogste betrouwbaarheid', SUPPORT: 'meeste zaken', LIFT: 'hoogste lift', SURPRISE: 'minst waarschijnlijk bij toeval' },
    essential: 'Alleen kernregels',
    essentialMeans: 'Laat weg wat een andere regel al zegt van dezelfde zaken, met minder knelpunten links of meer rechts.',
  },
  EN: {
    then: 'then also',
    confidence: (share, count, all) => `Holds in ${count} of the ${all} cases with the left side (confidence ${share}).`,
    exceptions: 'Not in',
    minConfidence: 'Confidence from',
    minLift: 'Lift from',
    orders: { CONFIDENCE: 'highest confidence', SUPPORT: 'most cases', LIFT: 'highest lift', SURPRISE: 'least likely by chance' },
    essential: 'Essential rules only',
    essentialMeans: 'Leaves out what another rule already says of the same cases, with fewer bottlenecks on the left or more on the right.',
  },
};
