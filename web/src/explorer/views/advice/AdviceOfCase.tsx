import { useAnswer } from '../../api/useAnswer';
import { Page } from '../../components/Page';
import { Settled } from '../../components/Settled';
import { useLanguage, useMessages } from '../../language/language';
import { AdviceForCaseDocument } from './advice.generated';
import { AdviceSections } from './AdviceSections';
import { messages } from './messages';
import { NameOfCaseDocument } from './name.generated';

export function AdviceOfCase({ id }: { id: string }) {
  const texts = useMessages(messages);
  const lang = useLanguage();
  const answer = useAnswer(AdviceForCaseDocument, { case: id, lang });
  const { data } = useAnswer(NameOfCaseDocument, { id, lang });
  const name = data?.node && 'name' in data.node ? data.node.name : id;
  return (
    <Page title={texts.ofCase(name)} over={texts.title} operations={[answer.operation]}>
      <Settled answer={answer}>{({ advice }) => <AdviceSections advice={advice} />}</Settled>
    </Page>
  );
}
