import { counted, Parts, type Part } from '../../components/Parts';
import { SourceList } from '../../components/Sources';
import { useMessages } from '../../language/language';
import { Comparisons, Recommendations, Statements } from './Answers';
import type { BottleneckNode } from './BottleneckView';
import { Causes } from './Causes';
import { Absences, Manifestations } from './Manifestations';
import { messages } from './messages';
import { NotToConfuseWith } from './NotToConfuseWith';

/** The parts of a bottleneck's page, in their order. */
export function BottleneckParts({ found }: { found: BottleneckNode }) {
  const texts = useMessages(messages);
  const { manifestations, absences, fedBy, feeds, recommendations, comparisons, statements, notToConfuseWith, citations } = found;
  const parts: Part[] = [
    { id: 'shown', title: texts.shown(found.caseCount), ...counted(manifestations), content: <Manifestations found={found} /> },
    { id: 'absences', title: texts.absences, ...counted(absences), content: <Absences absences={absences.nodes} /> },
    {
      id: 'causes',
      title: texts.causes,
      shown: fedBy.nodes.length + feeds.nodes.length,
      total: fedBy.totalCount + feeds.totalCount,
      content: <Causes found={found} />,
    },
    { id: 'recommendations', title: texts.recommendations, ...counted(recommendations), content: <Recommendations recommendations={recommendations.nodes} /> },
    { id: 'comparisons', title: texts.comparisons, ...counted(comparisons), content: <Comparisons comparisons={comparisons.nodes} /> },
    { id: 'statements', title: texts.statements, ...counted(statements), content: <Statements statements={statements.nodes} /> },
    { id: 'confuse', title: texts.confuse, shown: notToConfuseWith.length, content: <NotToConfuseWith others={notToConfuseWith} /> },
    { id: 'sources', title: texts.sources, shown: citations.length, content: <SourceList citations={citations} /> },
  ];
  return <Parts of={parts} />;
}
