import type { ReactNode } from 'react';
import type { Answer } from '../../api/useAnswer';
import { Page } from '../../components/Page';
import { Settled } from '../../components/Settled';
import { useMessages } from '../../language/language';
import { CasesFilter } from './CasesFilter';
import type { PartProps } from './DynamicsView';
import { messages, type Part } from './messages';
import type { Cases } from './useCases';

interface AnalysisPageProps<Data> extends PartProps {
  part: Part;
  answer: Answer<Data>;
  /** The cases over which is counted. */
  cases: Cases;
  /** The cut-offs that a reader moves. */
  controls: ReactNode;
  /** What is said in place of results where nothing can be asked yet. */
  instead?: string;
  children: (data: Data) => ReactNode;
}

/** An analysis: what it answers, over which cases, its cut-offs, and its results. */
export function AnalysisPage<Data>({ part, tabs, answer, cases, controls, instead, children }: AnalysisPageProps<Data>) {
  const texts = useMessages(messages);
  return (
    <Page title={texts.names[part]} over={texts.title} operations={[answer.operation]}>
      <p>{texts.explained[part]}</p>
      {tabs}
      <CasesFilter cases={cases} />
      <div className="controls">{controls}</div>
      {instead === undefined ? <Settled answer={answer}>{children}</Settled> : <p role="status">{instead}</p>}
    </Page>
  );
}
