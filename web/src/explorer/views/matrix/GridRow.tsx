import { memo } from 'react';
import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { useMessages } from '../../language/language';
import type { Column, Row } from './arrange';
import css from './matrix.module.css';
import { messages } from './messages';

interface GridRowProps {
  row: Row;
  index: number;
  columns: Column[];
  /** The columns in the document: from the first, until before the second. */
  from: number;
  until: number;
  /** The column whose cell is in the order of tabs, -1 for the name of the row; undefined where it is another row's. */
  active: number | undefined;
  /** The id of the claim that is chosen, if it is one of this row. */
  chosen: string | undefined;
  onChoose: (row: number, column: number) => void;
}

/** A case with its cells, or a label; drawn anew only when something of it changes, since a screen holds thousands of cells. */
export const GridRow = memo(function GridRow({ row, index, columns, from, until, active, chosen, onChoose }: GridRowProps) {
  const texts = useMessages(messages);
  if (row.case === undefined) {
    return (
      <tr aria-rowindex={index + 3}>
        <th scope="colgroup" colSpan={columns.length + 1} className={css.band}>
          <span>{row.band}</span>
        </th>
      </tr>
    );
  }
  const { name } = row.case;
  return (
    <tr aria-rowindex={index + 3}>
      <th scope="row" className={css.row}>
        <Link to={nodeAddress(row.case.id)} tabIndex={active === -1 ? 0 : -1}>
          {name}
        </Link>{' '}
        <span className="count">{row.cells.size}</span>
      </th>
      <Skipped columns={from} />
      {columns.slice(from, until).map((column, place) => {
        const at = from + place;
        const found = row.cells.get(column.id);
        return (
          <td
            key={column.id}
            role="gridcell"
            aria-colindex={at + 2}
            tabIndex={at === active ? 0 : -1}
            aria-selected={found !== undefined && found.id === chosen}
            aria-label={found && texts.cell(name, column.name, found.strength)}
            className={`${css.cell} ${found ? css[`strength${found.strength}`] : ''}`}
            onClick={() => onChoose(index, at)}
          >
            {found?.strength}
          </td>
        );
      })}
      <Skipped columns={columns.length - until} />
    </tr>
  );
});

/** In place of the cells of columns that are out of view. */
export function Skipped({ columns }: { columns: number }) {
  return columns > 0 && <td aria-hidden="true" colSpan={columns} className={css.skipped} />;
}
