import { useAnswer } from '../../api/useAnswer';
import { withParameters } from '../../address/addresses';
import { Link } from '../../address/Link';
import { Contents } from '../../components/Contents';
import { NoSuchNode } from '../../components/NoSuchNode';
import { Page } from '../../components/Page';
import { Settled } from '../../components/Settled';
import { SimilarCases } from '../../components/SimilarCases';
import { useLanguage, useMessages } from '../../language/language';
import { kindNames, kindOf } from '../../vocabulary/kinds';
import type { ViewProps } from '..';
import { Bottlenecks, CausalLinks } from './Bottlenecks';
import { CaseDocument, SimilarToCaseDocument, type CaseQuery } from './case.generated';
import { Actors, Comparisons, Lessons, OpenQuestions, TermUsages } from './Context';
import { KeyFigures } from './KeyFigures';
import { messages } from './messages';
import { Commitments, Measures, Recommendations } from './Recovery';
import { Timeline } from './Timeline';

type CaseNode = Extract<NonNullable<CaseQuery['node']>, { summary: unknown }>;

/** All that is known of a case, on one page. */
export default function CaseView({ id }: ViewProps) {
  const lang = useLanguage();
  const texts = useMessages(messages);
  const kinds = useMessages(kindNames);
  const answer = useAnswer(CaseDocument, { id, lang });
  const similar = useAnswer(SimilarToCaseDocument, { id, lang }, answer.data?.node == null);
  const found = answer.data?.node as CaseNode | null | undefined;
  if (found === null) return <NoSuchNode id={id} />;
  return (
    <Page title={found?.name ?? id} over={kinds[kindOf(id)]} operations={[answer.operation, similar.operation]}>
      <Settled answer={answer}>
        {() => (
          <>
            <p>{found!.summary}</p>
            <p className="no-print">
              <Link to={withParameters('/graph', { nodes: id })}>{texts.inGraph}</Link>
              {' · '}
              <Link to={withParameters('/compare', { cases: id })}>{texts.compare}</Link>
              {' · '}
              <Link to={withParameters('/advice', { case: id })}>{texts.advice}</Link>
            </p>
            <Contents title={texts.contents} sections={sections(found!, texts)} />
            <KeyFigures facts={found!} />
            <Timeline events={found!.events.nodes} />
            <Bottlenecks manifestations={found!.manifestations.nodes} />
            <CausalLinks links={found!.causalLinks.nodes} />
            <Measures measures={found!.measures.nodes} />
            <Recommendations recommendations={found!.recommendations.nodes} />
            <Commitments commitments={found!.commitments.nodes} />
            <Comparisons comparisons={found!.comparisons.nodes} />
            <Lessons lessons={found!.lessons.nodes} />
            <Actors involvements={found!.involvements.nodes} />
            <TermUsages usages={found!.termUsages.nodes} />
            <OpenQuestions questions={found!.openQuestions.nodes} />
          </>
        )}
      </Settled>
      {found && <Settled answer={similar}>{({ similarCases }) => <SimilarCases similar={similarCases} />}</Settled>}
    </Page>
  );
}

/** The sections that the case has something in, by the ids of their headings. */
function sections(found: CaseNode, texts: (typeof messages)['NL']) {
  const all: [string, string, number][] = [
    ['facts', texts.facts, 1],
    ['timeline', texts.timeline, found.events.nodes.length],
    ['bottlenecks', texts.bottlenecks, found.manifestations.nodes.length],
    ['causes', texts.causes, found.causalLinks.nodes.length],
    ['measures', texts.measures, found.measures.nodes.length],
    ['recommendations', texts.recommendations, found.recommendations.nodes.length],
    ['commitments', texts.commitments, found.commitments.nodes.length],
    ['comparisons', texts.comparisons, found.comparisons.nodes.length],
    ['lessons', texts.lessons, found.lessons.nodes.length],
    ['actors', texts.actors, found.involvements.nodes.length],
    ['terms', texts.terms, found.termUsages.nodes.length],
    ['questions', texts.openQuestions, found.openQuestions.nodes.length],
    ['similar', texts.similar, 1],
  ];
  return all.filter(([, , count]) => count > 0).map(([id, title]) => ({ id, title }));
}
