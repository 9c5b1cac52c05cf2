import { DrawingWithTable } from '../../../components/DrawingWithTable';
import { formatDayRange, formatShare } from '../../../language/format';
import { useLanguage, useMessages } from '../../../language/language';
import { useVocabulary } from '../../../vocabulary/useVocabulary';
import { Flow } from './Flow';
import { InstanceTable } from './InstanceTable';
import { Nodes } from '../Nodes';
import type { SequencesQuery } from './sequences.generated';
import { messages } from './sequences.messages';

/** Kinds of events that follow each other: as a flow, the cases that show it, and by which events. */
export function Sequence({ sequence }: { sequence: SequencesQuery['eventSequences'][number] }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { label } = useVocabulary();
  const { kinds, caseCount, support, medianGapDays, instances } = sequence;
  const steps = kinds.map((kind) => label('EVENT_KIND', kind));
  const gaps = medianGapDays.map((gap) => formatDayRange(gap, language));
  return (
    <>
      <DrawingWithTable
        title={steps.join(' → ')}
        drawing={<Flow names={steps} gaps={gaps} />}
        tableName={texts.instances(instances.length)}
        table={<InstanceTable instances={instances} steps={steps} gaps={gaps} />}
      />
      <p>
        {texts.inCases(caseCount, formatShare(support, language))}: <Nodes nodes={instances.map((instance) => instance.case)} />
      </p>
    </>
  );
}
