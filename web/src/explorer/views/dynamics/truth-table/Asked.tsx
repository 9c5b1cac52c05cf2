import { strengthNames } from '../../../components/Strength';
import { formatNumber, formatShare } from '../../../language/format';
import { useLanguage, useMessages } from '../../../language/language';
import { messages } from './truth-table.messages';
import type { Question } from './useQuestion';

/** The question in a sentence, so that a print and a quotation tell it. */
export function Asked({ question, nameOf }: { question: Question; nameOf: (id: string) => string }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const names = useMessages(strengthNames);
  const { outcome, negate, conditions, consistency, pri, contradiction, frequency, fuzzy, calibration, minStrength } = question;
  const share = (value: number) => formatShare(value / 100, language);
  const bounds = [
    texts.from(texts.consistency, share(consistency)),
    ...(pri > 0 ? [texts.from(texts.pri, share(pri))] : []),
    ...(contradiction > 0 ? [texts.from(texts.contradiction, share(contradiction))] : []),
    texts.casesInRow(frequency),
    fuzzy ? texts.calibratedTo(calibration.map((value) => formatNumber(value, language, 2)).join(' – ')) : texts.crispFrom(`${minStrength} (${names[minStrength]})`),
  ];
  return <p>{texts.asked((negate ? '~' : '') + nameOf(outcome), conditions.map(nameOf), bounds)}</p>;
}
