import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { useMessages } from '../../language/language';
import { Cell } from './Cell';
import type { CompareQuery } from './compare.generated';
import css from './compare.module.css';
import { messages } from './messages';

type Table = CompareQuery['compareCases'];
type Row = Table['rows'][number];

/** A column for each case; rows under what they are about, with the sources of each cell on demand. */
export function CompareTable({ table, differencesOnly }: { table: Table; differencesOnly: boolean }) {
  const texts = useMessages(messages);
  const rows = differencesOnly ? table.rows.filter((row) => presentIn(row) < row.cells.length) : table.rows;
  const groups = [...Map.groupBy(rows, (row) => texts.aspects[row.aspect])];
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={texts.table}>
      <table className={css.table}>
        <caption className="visually-hidden">{texts.table}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.row}</th>
            {table.cases.map(({ id, name }) => (
              <th key={id} scope="col">
                <Link to={nodeAddress(id)}>{name}</Link>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(([group, members]) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={table.cases.length + 1} className={css.group}>
                {group}
              </th>
            </tr>
            {members.map((row) => (
              <tr key={row.aspect + row.label}>
                <th scope="row">
                  {row.bottleneck ? <Link to={nodeAddress(row.bottleneck.id)}>{row.label}</Link> : row.label}{' '}
                  <span className="muted">{texts.inSome(presentIn(row), row.cells.length)}</span>
                </th>
                {row.cells.map((cell, column) => (
                  <Cell key={cell.case.id} cell={cell} of={`${row.label}, ${table.cases[column]!.name}`} />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function presentIn(row: Row): number {
  return row.cells.filter((cell) => cell.present).length;
}
