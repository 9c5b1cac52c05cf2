import type { ComponentType, ReactNode } from 'react';
import { Tabs } from '../../components/Tabs';
import { useMessages } from '../../language/language';
import type { ViewProps } from '..';
import { ClustersPage } from './clusters/ClustersPage';
import { DurationsPage } from './durations/DurationsPage';
import { LoopsPage } from './loops/LoopsPage';
import { messages, type Part } from './messages';
import { Overview } from './overview/Overview';
import { PatternsPage } from './together/PatternsPage';
import { RulesPage } from './together/RulesPage';
import { SequencesPage } from './sequences/SequencesPage';
import { TruthTablePage } from './truth-table/TruthTablePage';
import { useCases } from './useCases';

/** What the page of an analysis gets: the way to the others. */
export interface PartProps {
  tabs: ReactNode;
}

const pages: Record<Part, ComponentType<PartProps>> = {
  patterns: PatternsPage,
  rules: RulesPage,
  sequences: SequencesPage,
  durations: DurationsPage,
  loops: LoopsPage,
  'truth-table': TruthTablePage,
  clusters: ClustersPage,
};

/** The analyses, each at an address of its own; the cases that a reader chose go along from one to the other. */
export default function DynamicsView({ id }: ViewProps) {
  const texts = useMessages(messages);
  const { address } = useCases();
  const parts = Object.keys(pages) as Part[];
  const tabs = (
    <Tabs
      label={texts.parts}
      tabs={[
        { to: address('/dynamics'), label: texts.overview },
        ...parts.map((part) => ({ to: address(`/dynamics/${part}`), label: texts.names[part] })),
      ]}
    />
  );
  const part = parts.find((candidate) => id === `dynamics/${candidate}`);
  if (part === undefined) return <Overview tabs={tabs} parts={parts} />;
  const Part = pages[part];
  return <Part tabs={tabs} />;
}
