import { formatNumber } from '../../../language/format';
import { useLanguage } from '../../../language/language';

/** A share to three places in a cell; a dash where there is none. */
export function Figure({ value }: { value: number | null }) {
  const language = useLanguage();
  return <td className="number">{value === null ? '–' : formatNumber(value, language, 3)}</td>;
}
