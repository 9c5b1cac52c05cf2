import type { ReactNode } from 'react';
import { listPart } from '../../components/List';
import { Parts, type Part } from '../../components/Parts';
import { SourceList } from '../../components/Sources';
import { useLanguage, useMessages } from '../../language/language';
import { Comparisons, Recommendations, Statements } from './Answers';
import type { BottleneckNode } from './BottleneckView';
import { Causes } from './Causes';
import { furtherOf, type ItemOf, type ListName } from './further';
import { Absences, Manifestations } from './Manifestations';
import { messages } from './messages';
import { NotToConfuseWith } from './NotToConfuseWith';

/** The parts of a bottleneck's page, in their order. */
export function BottleneckParts({ found }: { found: BottleneckNode }) {
  const texts = useMessages(messages);
  const lang = useLanguage();
  const { fedBy, feeds, notToConfuseWith, citations } = found;
  const list = <Name extends ListName>(id: string, title: string, name: Name, content: (nodes: ItemOf<Name>[]) => ReactNode) =>
    listPart(id, title, found[name], furtherOf(found.id, lang, name), content);
  const parts: Part[] = [
    list('shown', texts.shown(found.caseCount), 'manifestations', (nodes) => <Manifestations manifestations={nodes} />),
    list('absences', texts.absences, 'absences', (nodes) => <Absences absences={nodes} />),
    { id: 'causes', title: texts.causes, shown: fedBy.totalCount + feeds.totalCount, content: <Causes found={found} /> },
    list('recommendations', texts.recommendations, 'recommendations', (nodes) => <Recommendations recommendations={nodes} />),
    list('comparisons', texts.comparisons, 'comparisons', (nodes) => <Comparisons comparisons={nodes} />),
    list('statements', texts.statements, 'statements', (nodes) => <Statements statements={nodes} />),
    { id: 'confuse', title: texts.confuse, shown: notToConfuseWith.length, content: <NotToConfuseWith others={notToConfuseWith} /> },
    { id: 'sources', title: texts.sources, shown: citations.length, content: <SourceList citations={citations} /> },
  ];
  return <Parts of={parts} />;
}
