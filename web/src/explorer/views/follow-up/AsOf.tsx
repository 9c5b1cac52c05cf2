import { useAnswer } from '../../api/useAnswer';
import { formatDate } from '../../language/format';
import { useLanguage, useMessages } from '../../language/language';
import { ProvenanceDocument } from '../../shell/provenance.generated';
import { messages } from './messages';

/** The day at which overdue and done are judged. */
export function AsOf() {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { data } = useAnswer(ProvenanceDocument, { lang: language });
  return data && <p className="muted">{texts.asOf(formatDate(data.graph.asOf, language))}</p>;
}
