import { formatDayRange, formatShare } from '../../../language/format';
import { useLanguage, useMessages } from '../../../language/language';
import { useVocabulary } from '../../../vocabulary/useVocabulary';
import { Flow } from '../sequences/Flow';
import { Folded } from './Folded';
import { Nodes } from '../Nodes';
import type { OverviewQuery } from './overview.generated';
import { messages } from './overview.messages';

/** The sequence that most cases show. */
export function FirstSequence({ sequence }: { sequence: OverviewQuery['eventSequences'][number] }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { label } = useVocabulary();
  const { kinds, medianGapDays, support, cases } = sequence;
  return (
    <>
      <Flow names={kinds.map((kind) => label('EVENT_KIND', kind))} gaps={medianGapDays.map((gap) => formatDayRange(gap, language))} />
      <Folded label={texts.inCases(formatShare(support, language))} nodes={cases} />
    </>
  );
}

/** How long it took in half of the cases, in the shortest and in the longest, and which are not there yet. */
export function FirstDuration({ durations: { count, openCount, medianDays, cases } }: { durations: OverviewQuery['durations'] }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const [done, open] = [cases.filter((one) => !one.open), cases.filter((one) => one.open)];
  const [shortest, longest] = [done[0], done.at(-1)];
  const extreme = (label: string, one: (typeof cases)[number] | undefined) =>
    one && (
      <p>
        <strong>{label}</strong>: <Nodes nodes={[one.case]} />, {formatDayRange(one.days, language)}
      </p>
    );
  return (
    <>
      <p>
        <strong>{medianDays === null ? texts.noMedian : texts.median(formatDayRange(medianDays, language))}</strong> {texts.durations(count, openCount)}
      </p>
      {extreme(texts.shortest, shortest)}
      {longest !== shortest && extreme(texts.longest, longest)}
      {open.length > 0 && <Folded label={texts.open} nodes={open.map((one) => one.case)} />}
    </>
  );
}
