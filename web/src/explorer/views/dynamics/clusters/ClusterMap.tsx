import { useMemo } from 'react';
import { usePages, endOf } from '../../../api/usePages';
import { useParameter } from '../../../address/useParameter';
import { Failure } from '../../../components/Failure';
import { useMessages } from '../../../language/language';
import { CellPanel } from '../../matrix/CellPanel';
import { HeatMap } from '../../matrix/HeatMap';
import { Legend } from '../../matrix/Legend';
import type { Cases } from '../useCases';
import { cellsOf, columnsOf, definingOf, rowsOf, type Cluster } from './cluster';
import { ClusterCellsDocument } from './clusters.generated';
import { ClusterItem } from './ClusterItem';
import css from './clusters.module.css';
import { messages } from './clusters.messages';

/** So many rows stand on the page whole; more scroll in a frame. */
const wholeUpTo = 60;

interface ClusterMapProps {
  clusters: Cluster[];
  /** Which cases were divided. */
  of: Cases['variables'];
  minStrength: number;
  /** What the map shows, in a sentence. */
  note: string;
}

/** The groups as a heat map of their cases by what sets them apart, and in words. */
export function ClusterMap({ clusters, of, minStrength, note }: ClusterMapProps) {
  const texts = useMessages(messages);
  const [cell, setCell] = useParameter('cell');
  const { data, done, error } = usePages(ClusterCellsDocument, { bottlenecks: definingOf(clusters), ...of, minStrength }, ({ cases }) => endOf(cases.pageInfo));
  const cells = useMemo(() => cellsOf(data ?? []), [data]);
  const rows = useMemo(() => rowsOf(clusters, cells, ({ label }, index) => texts.group(index + 1, label)), [clusters, cells, texts]);
  const columns = useMemo(() => columnsOf(clusters, cells), [clusters, cells]);
  return (
    <>
      <section aria-labelledby="drawn">
        <h2 id="drawn">{texts.drawn}</h2>
        <p className="muted">{note}</p>
        {error && <Failure error={error} />}
        <Legend />
        <div className={rows.length <= wholeUpTo ? css.whole : undefined}>
          <HeatMap rows={rows} columns={columns} cell={cell} onCell={setCell} busy={!done} />
        </div>
        <CellPanel id={cell} />
      </section>
      <ol className="list">
        {clusters.map((cluster, index) => (
          <li key={cluster.cases.map(({ id }) => id).join()}>
            <ClusterItem cluster={cluster} number={index + 1} cells={cells} />
          </li>
        ))}
      </ol>
    </>
  );
}
