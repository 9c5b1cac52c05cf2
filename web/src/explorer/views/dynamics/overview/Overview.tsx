import type { ReactNode } from 'react';
import { Link } from '../../../address/Link';
import { useAnswer } from '../../../api/useAnswer';
import { Page } from '../../../components/Page';
import { Settled } from '../../../components/Settled';
import { useLanguage, useMessages } from '../../../language/language';
import { CasesFilter } from '../CasesFilter';
import { Population } from '../Counted';
import { FirstDuration, FirstSequence } from './FirstInTime';
import { FirstClusters, FirstLoop, FirstSolution } from './FirstOfOthers';
import type { PartProps } from '../DynamicsView';
import css from './overview.module.css';
import { messages, type Part } from '../messages';
import { OverviewDocument, type OverviewQuery } from './overview.generated';
import { messages as ofOverview } from './overview.messages';
import { Pattern } from '../together/Pattern';
import { Rule } from '../together/Rule';
import { usual } from '../truth-table/useQuestion';
import { useCases } from '../useCases';

/** What each analysis answers, and the first that it finds. */
export function Overview({ tabs, parts }: PartProps & { parts: Part[] }) {
  const texts = { ...useMessages(messages), ...useMessages(ofOverview) };
  const cases = useCases();
  const answer = useAnswer(OverviewDocument, { ...usual, ...cases.variables, lang: useLanguage() });
  return (
    <Page title={texts.title} operations={[answer.operation]}>
      <p>{texts.intro}</p>
      {tabs}
      <CasesFilter cases={cases} />
      <Settled answer={answer}>
        {(data) => (
          <>
            <Population population={data.population} unrecorded={texts.unrecorded.patterns} />
            <div className={css.findings}>
              {parts.map((part) => (
                <section key={part} aria-labelledby={part}>
                  <h2 id={part}>
                    <Link to={cases.address(`/dynamics/${part}`)}>{texts.names[part]}</Link>
                  </h2>
                  <p className="muted">{texts.explained[part]}</p>
                  <h3>{texts.finding[part]}</h3>
                  {firstOf(part, data) ?? <p>{texts.none}</p>}
                </section>
              ))}
            </div>
          </>
        )}
      </Settled>
    </Page>
  );
}

/** The first result of an analysis; nothing where it found none. */
function firstOf(part: Part, data: OverviewQuery): ReactNode {
  const [pattern, rule, sequence, loop] = [data.recurringPatterns[0], data.associationRules[0], data.eventSequences[0], data.feedbackLoops[0]];
  switch (part) {
    case 'patterns':
      return pattern && <Pattern pattern={pattern} level="h4" />;
    case 'rules':
      return rule && <Rule rule={rule} level="h4" />;
    case 'sequences':
      return sequence && <FirstSequence sequence={sequence} />;
    case 'durations':
      return data.durations.cases.length > 0 ? <FirstDuration durations={data.durations} /> : undefined;
    case 'loops':
      return loop && <FirstLoop loop={loop} />;
    case 'truth-table':
      return <FirstSolution table={data.truthTable} outcome={data.outcome} />;
    case 'clusters':
      return data.caseClusters.clusters.length > 0 ? <FirstClusters found={data.caseClusters} /> : undefined;
  }
}
