import type { ReactNode } from 'react';
import { listPart } from '../../components/List';
import { Parts, type Part } from '../../components/Parts';
import { useLanguage, useMessages } from '../../language/language';
import { Absences, Bottlenecks, CausalLinks } from './Bottlenecks';
import type { CaseNode } from './CaseView';
import { Actors, Comparisons, Lessons, OpenQuestions, TermUsages } from './Context';
import { furtherOf, type ItemOf, type ListName } from './further';
import { KeyFigures } from './KeyFigures';
import { messages } from './messages';
import { Commitments, Measures, Recommendations } from './Recovery';
import { Timeline } from './Timeline';

/** The parts of a case's page, in their order. */
export function CaseParts({ found, similar }: { found: CaseNode; similar: ReactNode }) {
  const texts = useMessages(messages);
  const lang = useLanguage();
  const list = <Name extends ListName>(id: string, title: string, name: Name, content: (nodes: ItemOf<Name>[]) => ReactNode) =>
    listPart(id, title, found[name], furtherOf(found.id, lang, name), content);
  const parts: Part[] = [
    { id: 'facts', title: texts.facts, shown: 1, content: <KeyFigures facts={found} /> },
    list('timeline', texts.timeline, 'events', (nodes) => <Timeline events={nodes} />),
    list('bottlenecks', texts.bottlenecks, 'manifestations', (nodes) => <Bottlenecks manifestations={nodes} />),
    list('absences', texts.absences, 'absences', (nodes) => <Absences absences={nodes} />),
    list('causes', texts.causes, 'causalLinks', (nodes) => <CausalLinks links={nodes} />),
    list('measures', texts.measures, 'measures', (nodes) => <Measures measures={nodes} />),
    list('recommendations', texts.recommendations, 'recommendations', (nodes) => <Recommendations recommendations={nodes} />),
    list('commitments', texts.commitments, 'commitments', (nodes) => <Commitments commitments={nodes} />),
    list('comparisons', texts.comparisons, 'comparisons', (nodes) => <Comparisons comparisons={nodes} />),
    list('lessons', texts.lessons, 'lessons', (nodes) => <Lessons lessons={nodes} />),
    list('actors', texts.actors, 'involvements', (nodes) => <Actors involvements={nodes} />),
    list('terms', texts.terms, 'termUsages', (nodes) => <TermUsages usages={nodes} />),
    list('questions', texts.openQuestions, 'openQuestions', (nodes) => <OpenQuestions questions={nodes} />),
    { id: 'similar', title: texts.similar, shown: 1, content: similar },
  ];
  return <Parts of={parts} />;
}
