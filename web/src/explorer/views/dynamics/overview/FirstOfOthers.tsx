import { Fragment } from 'react';
import { formatNumber } from '../../../language/format';
import { useLanguage, useMessages } from '../../../language/language';
import { Folded } from './Folded';
import { Nodes } from '../Nodes';
import type { OverviewQuery } from './overview.generated';
import { messages } from './overview.messages';

/** A loop in a line, with the signs of its links, and the cases that show it. */
export function FirstLoop({ loop: { sign, links, wholeIn, cases } }: { loop: OverviewQuery['feedbackLoops'][number] }) {
  const texts = useMessages(messages);
  const rest = cases.filter(({ id }) => !wholeIn.some((whole) => whole.id === id));
  return (
    <>
      <p>
        {links.map((link) => (
          <Fragment key={link.from.id + link.sign}>
            <Nodes nodes={[link.from]} /> {link.sign === 'POSITIVE' ? '→ (+)' : '→ (−)'}{' '}
          </Fragment>
        ))}
        {texts.back}
      </p>
      <p>{texts.loop[sign]}</p>
      {wholeIn.length === 0 ? <p>{texts.hypothesis}</p> : <Folded label={texts.whole} nodes={wholeIn} />}
      {rest.length > 0 && <Folded label={texts.inPart} nodes={rest} />}
    </>
  );
}

interface FirstSolutionProps {
  table: OverviewQuery['truthTable'];
  outcome: OverviewQuery['outcome'];
}

/** The parsimonious solution: each combination with its cases. Nothing where no row is consistent enough. */
export function FirstSolution({ table: { solutions, necessity }, outcome }: FirstSolutionProps) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const solution = solutions.find(({ kind }) => kind === 'PARSIMONIOUS');
  if (solution === undefined) return <p>{texts.none}</p>;
  const figure = (value: number | null) => (value === null ? '–' : formatNumber(value, language, 2));
  const nameOf = (id: string) => necessity.find(({ condition }) => condition.id === id)?.condition.name ?? id;
  return (
    <>
      <p>
        {outcome && (
          <>
            <Nodes nodes={[outcome]} />:{' '}
          </>
        )}
        {texts.solution(figure(solution.consistency), figure(solution.coverage))}
      </p>
      <ul>
        {solution.terms.map(({ present, absent, cases }) => {
          const name = [...present.map(nameOf), ...absent.map((id) => `~${nameOf(id)}`)].join(' * ') || texts.always;
          return (
            <li key={name}>
              <Folded label={name} nodes={cases} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** How far the cases fall into groups, and the groups. */
export function FirstClusters({ found: { modularity, clusters } }: { found: OverviewQuery['caseClusters'] }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  return (
    <>
      <p>{texts.modularity(clusters.length, formatNumber(modularity, language, 3))}</p>
      <ul>
        {clusters.map(({ label, cases }) => (
          <li key={cases.map(({ id }) => id).join()}>
            <Folded label={label} nodes={cases} />
          </li>
        ))}
      </ul>
    </>
  );
}
