import type { ReactNode } from 'react';
import { counted, Parts, type Part } from '../../components/Parts';
import { useMessages } from '../../language/language';
import { Absences, Bottlenecks, CausalLinks } from './Bottlenecks';
import type { CaseNode } from './CaseView';
import { Actors, Comparisons, Lessons, OpenQuestions, TermUsages } from './Context';
import { KeyFigures } from './KeyFigures';
import { messages } from './messages';
import { Commitments, Measures, Recommendations } from './Recovery';
import { Timeline } from './Timeline';

/** The parts of a case's page, in their order. */
export function CaseParts({ found, similar }: { found: CaseNode; similar: ReactNode }) {
  const texts = useMessages(messages);
  const parts: Part[] = [
    { id: 'facts', title: texts.facts, shown: 1, content: <KeyFigures facts={found} /> },
    { id: 'timeline', title: texts.timeline, ...counted(found.events), content: <Timeline events={found.events.nodes} /> },
    { id: 'bottlenecks', title: texts.bottlenecks, ...counted(found.manifestations), content: <Bottlenecks manifestations={found.manifestations.nodes} /> },
    { id: 'absences', title: texts.absences, ...counted(found.absences), content: <Absences absences={found.absences.nodes} /> },
    { id: 'causes', title: texts.causes, ...counted(found.causalLinks), content: <CausalLinks links={found.causalLinks.nodes} /> },
    { id: 'measures', title: texts.measures, ...counted(found.measures), content: <Measures measures={found.measures.nodes} /> },
    {
      id: 'recommendations',
      title: texts.recommendations,
      ...counted(found.recommendations),
      content: <Recommendations recommendations={found.recommendations.nodes} />,
    },
    { id: 'commitments', title: texts.commitments, ...counted(found.commitments), content: <Commitments commitments={found.commitments.nodes} /> },
    { id: 'comparisons', title: texts.comparisons, ...counted(found.comparisons), content: <Comparisons comparisons={found.comparisons.nodes} /> },
    { id: 'lessons', title: texts.lessons, ...counted(found.lessons), content: <Lessons lessons={found.lessons.nodes} /> },
    { id: 'actors', title: texts.actors, ...counted(found.involvements), content: <Actors involvements={found.involvements.nodes} /> },
    { id: 'terms', title: texts.terms, ...counted(found.termUsages), content: <TermUsages usages={found.termUsages.nodes} /> },
    { id: 'questions', title: texts.openQuestions, ...counted(found.openQuestions), content: <OpenQuestions questions={found.openQuestions.nodes} /> },
    { id: 'similar', title: texts.similar, shown: 1, content: similar },
  ];
  return <Parts of={parts} />;
}
