import { Fragment } from 'react';
import { nodeAddress, withParameters } from '../../../address/addresses';
import { Link } from '../../../address/Link';
import { Bar } from '../../../components/Bar';
import { useMessages } from '../../../language/language';
import { Nodes } from '../Nodes';
import type { Cells, Cluster } from './cluster';
import css from './clusters.module.css';
import { messages } from './clusters.messages';

/** So many cases can be set side by side. */
const [fewest, most] = [2, 6];

/** A group in words: its cases, and in how many of them what sets it apart shows. */
export function ClusterItem({ cluster: { label, cases, definingBottlenecks }, number, cells }: { cluster: Cluster; number: number; cells: Cells }) {
  const texts = useMessages(messages);
  const having = (id: string) => cases.filter((one) => cells.get(one.id)?.has(id)).length;
  return (
    <>
      <h2>{texts.group(number, label)}</h2>
      <p>
        {texts.cases(cases.length)}: <Nodes nodes={cases} />
      </p>
      <p>{texts.defining}:</p>
      <dl className={css.defining}>
        {definingBottlenecks.map(({ id, name }) => (
          <Fragment key={id}>
            <dt>
              <Link to={nodeAddress(id)}>{name}</Link>
            </dt>
            <dd>
              <Bar share={having(id) / cases.length} label={texts.inCases(having(id), cases.length)} />
            </dd>
          </Fragment>
        ))}
      </dl>
      {cases.length >= fewest && cases.length <= most && (
        <p>
          <Link to={withParameters('/compare', { cases: cases.map(({ id }) => id).join() })}>{texts.compare}</Link>
        </p>
      )}
    </>
  );
}
