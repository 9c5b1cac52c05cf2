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
  /** What is said in place of results where nothing can be asked yet. */
  instead?: string;
  children: (data: Data) => ReactNode;
}

/** An analysis: what it answers, its cut-offs, and its results. */
export function AnalysisPage<Data>({ part, tabs, answer, controls, instead, children }: AnalysisPageProps<Data>) {
  const texts = useMessages(messages);
  return (
    <Page title={texts.names[part]} over={texts.title} operations={[answer.operation]}>
      <p>{texts.explained[part]}</p>
      {tabs}
      <div className="controls no-print">{controls}</div>
      {instead === undefined ? <Settled answer={answer}>{children}</Settled> : <p role="status">{instead}</p>}
    </Page>
  );
}

interface Counts {
  cases: number;
  casesWithData: number;
}

/** How many there are, or that the page ends before them, and over what they were counted. */
export function Counted({ part, rows, first }: { part: Part; rows: { population: Counts }[]; /** How many were asked for. */ first: number }) {
  const texts = useMessages(messages);
  const [row] = rows;
  if (row === undefined) return <p role="status">{texts.none}</p>;
  return (
    <>
      <p role="status">
        <strong>{rows.length < first ? texts.found(rows.length) : texts.foundFirst(first)}.</strong>
      </p>
      <Population population={row.population} unrecorded={texts.unrecorded[part]} />
    </>
  );
}

/** Over what was counted, and how what is not recorded was treated. */
export function Population({ population: { cases, casesWithData }, unrecorded }: { population: Counts; unrecorded: string }) {
  const texts = useMessages(messages);
  return (
    <p className="muted">
      {texts.population(cases, casesWithData)} {unrecorded}
    </p>
  );
}
