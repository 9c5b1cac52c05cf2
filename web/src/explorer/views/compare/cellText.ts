import type { CaseTableAspect, Language } from '../../api/schema.generated';
import { formatDate, formatMoney, formatNumber } from '../../language/format';

/** What a cell records, with the date, the number or the amount that the API begins it with written as readers write it. */
export function cellText(aspect: CaseTableAspect, text: string, language: Language): string {
  switch (aspect) {
    case 'ACKNOWLEDGED':
    case 'EVENT':
      return text.replace(/^\d{4}(-\d{2}){0,2}(?=$|[ .:;,])/, (date) => formatDate(date, language));
    case 'AFFECTED':
      return text.replace(/^\d+(?=$|[ .])/, (count) => formatNumber(Number(count), language));
    case 'COST':
      // 'mld.' brings its own full stop.
      return text.replace(/^([A-Z]{3}) (\d+)(?=$|[ .])/, (_, currency: string, amount: string) =>
        formatMoney({ amount, currency }, language).replace(/\.$/, ''),
      );
    default:
      return text;
  }
}
