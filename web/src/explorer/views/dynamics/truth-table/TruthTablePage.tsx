import { useAnswer } from '../../../api/useAnswer';
import { endOf, usePages } from '../../../api/usePages';
import { useLanguage, useMessages } from '../../../language/language';
import { AnalysisPage } from '../AnalysisPage';
import { Population } from '../Counted';
import type { PartProps } from '../DynamicsView';
import { messages as shared } from '../messages';
import { useCases } from '../useCases';
import { Asked } from './Asked';
import { Asking } from './Asking';
import { LeftOut } from './LeftOut';
import { Necessity } from './Necessity';
import { RowClaims } from './RowClaims';
import { Rows } from './Rows';
import { Solutions } from './Solutions';
import { ConditionsDocument, TruthTableDocument } from './truth-table.generated';
import { messages } from './truth-table.messages';
import { useQuestion } from './useQuestion';

/** Which combinations of bottlenecks suffice for another one. */
export function TruthTablePage({ tabs }: PartProps) {
  const texts = useMessages(messages);
  const sharedTexts = useMessages(shared);
  const lang = useLanguage();
  const cases = useCases();
  const question = useQuestion();
  const { conditions, outcome, negate, missing } = question;
  const answer = useAnswer(TruthTableDocument, { ...question.variables, ...cases.variables, lang }, conditions.length === 0);
  const { data: pages } = usePages(ConditionsDocument, { lang }, (page) => endOf(page.bottlenecks.pageInfo));
  const bottlenecks = (pages ?? []).flatMap((page) => page.bottlenecks.nodes);
  const nameOf = (id: string) => bottlenecks.find((bottleneck) => bottleneck.id === id)?.name ?? id;
  return (
    <AnalysisPage
      part="truth-table"
      tabs={tabs}
      answer={answer}
      cases={cases}
      controls={<Asking question={question} bottlenecks={bottlenecks} nameOf={nameOf} />}
      instead={conditions.length === 0 ? texts.noConditions : undefined}
    >
      {({ truthTable: { rows, leftOut, solutions, necessity, population } }) => (
        <>
          <Asked question={question} nameOf={nameOf} />
          <Population population={population} unrecorded={missing ? texts.leavesOut : sharedTexts.unrecorded['truth-table']} />
          <Rows rows={rows} conditions={conditions} outcome={(negate ? '~' : '') + nameOf(outcome)} nameOf={nameOf} />
          <RowClaims rows={rows} bottlenecks={[...conditions, outcome]} nameOf={nameOf} />
          <LeftOut cases={leftOut.map(({ id }) => id)} question={question} nameOf={nameOf} />
          <Solutions solutions={solutions} nameOf={nameOf} />
          <Necessity necessity={necessity} />
        </>
      )}
    </AnalysisPage>
  );
}
