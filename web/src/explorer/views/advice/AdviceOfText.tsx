import { useAnswer } from '../../api/useAnswer';
import { Page } from '../../components/Page';
import { Settled } from '../../components/Settled';
import { useLanguage, useMessages } from '../../language/language';
import { AdviceForProfileDocument, AdviceForTextDocument, type AdvicePartsFragment } from './advice.generated';
import { AdviceSections } from './AdviceSections';
import { messages } from './messages';
import { RecognisedSection } from './RecognisedSection';
import { SituationForm } from './SituationForm';
import { useCorrections, type Corrections } from './useCorrections';

/**
 * Advice for a description. Once the reader corrects what was recognised, the corrected profile is
 * asked about in its place.
 */
export function AdviceOfText({ text, onAsk }: { text: string; onAsk: (text: string) => void }) {
  const texts = useMessages(messages);
  const lang = useLanguage();
  const corrections = useCorrections();
  const read = useAnswer(AdviceForTextDocument, { text, lang }, text === '');
  const recognised = text === '' ? undefined : read.data?.advice.recognised;
  const corrected = useAnswer(
    AdviceForProfileDocument,
    { ...profile(recognised, corrections), text, lang },
    recognised === undefined || !corrections.any,
  );
  const answer = corrections.any ? corrected : read;
  const ask = (next: string) => {
    corrections.undo();
    onAsk(next);
  };
  return (
    <Page title={texts.title} operations={[answer.operation]}>
      <p>{texts.intro}</p>
      <SituationForm key={text} text={text} onAsk={ask} />
      {text !== '' && (
        <>
          <Settled answer={read}>
            {({ advice }) => <RecognisedSection recognised={advice.recognised} corrections={corrections} />}
          </Settled>
          {recognised && <Settled answer={answer}>{({ advice }) => <AdviceSections advice={advice} />}</Settled>}
        </>
      )}
    </Page>
  );
}

/** What was recognised, as the reader has corrected it. */
function profile(recognised: AdvicePartsFragment['recognised'] | undefined, { removed, added, domain, phase }: Corrections) {
  const found = recognised?.bottlenecks.map(({ node }) => node.id) ?? [];
  return {
    bottlenecks: [...new Set([...found.filter((id) => !removed.includes(id)), ...added])],
    absent: (recognised?.denied ?? []).map(({ node }) => node.id).filter((id) => !added.includes(id)),
    domain: domain ?? recognised?.domain ?? null,
    country: recognised?.country ?? null,
    events: recognised?.events ?? [],
    measures: recognised?.measures ?? [],
    phase: phase ?? recognised?.phase ?? null,
  };
}
