import type { ReactNode } from 'react';
import type { Answer } from '../../api/useAnswer';
import { Page } from '../../components/Page';
import { Settled } from '../../components/Settled';
import { useMessages } from '../../language/language';
import type { PartProps } from './DynamicsView';
import { messages, type Part } from './messages';

interface AnalysisPageProps<Data> extends PartProps {
  part: Part;
  answer: Answer<Data>;
  /** The cut-offs that a reader moves. */
  controls: ReactNode;
  children: (data: Data) => ReactNode;
}

/** An analysis: what it answers, its cut-offs, and its results. */
export function AnalysisPage<Data>({ part, tabs, answer, controls, children }: AnalysisPageProps<Data>) {
  const texts = useMessages(messages);
  return (
    <Page title={texts.names[part]} over={texts.title} operations={[answer.operation]}>
      <p>{texts.explained[part]}</p>
      {tabs}
      <div className="controls no-print">{controls}</div>
      <Settled answer={answer}>{children}</Settled>
    </Page>
  );
}

/** How many there are, and over what they were counted. */
export function Counted({ rows }: { rows: { population: { cases: number; casesWithData: number } }[] }) {
  const texts = useMessages(messages);
  const [first] = rows;
  if (first === undefined) return <p role="status">{texts.none}</p>;
  return (
    <>
      <p role="status">
        <strong>{texts.found(rows.length)}.</strong>
      </p>
      <Population population={first.population} />
    </>
  );
}

export function Population({ population: { cases, casesWithData } }: { population: { cases: number; casesWithData: number } }) {
  const texts = useMessages(messages);
  return <p className="muted">{texts.population(cases, casesWithData)}</p>;
}
