import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { useMessages } from '../../language/language';
import type { Column, Row } from './arrange';
import { GridRow, Skipped } from './GridRow';
import css from './matrix.module.css';
import { messages } from './messages';
import { walk, type Place } from './walk';

/** The height and width of a cell, in pixels. */
const side = 28;
/** So many rows or columns are in the document whole, so that they print and are found by the browser's own search. */
const allAtOnce = 60;
const overscan = (count: number) => (count <= allAtOnce ? count : 6);

interface HeatMapProps {
  rows: Row[];
  columns: Column[];
  /** The id of the claim whose cell is chosen. */
  cell: string;
  onCell: (id: string) => void;
  busy: boolean;
}

/**
 * The cells as a grid after the ARIA pattern: one place is in the order of tabs, and keys move it, over the names of rows
 * and columns too. Of many rows and columns only those in view are in the document, so that 1,000 by 150 of them scroll smoothly.
 */
export function HeatMap({ rows, columns, cell, onCell, busy }: HeatMapProps) {
  const texts = useMessages(messages);
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Place>([0, 0]);
  const moved = useRef(false);
  const getScrollElement = () => scroller.current;
  const estimateSize = () => side;
  const down = useVirtualizer({ count: rows.length, overscan: overscan(rows.length), getScrollElement, estimateSize });
  const across = useVirtualizer({ count: columns.length, overscan: overscan(columns.length), getScrollElement, estimateSize, horizontal: true });
  const shown = down.getVirtualItems();
  const [before, after] = [shown[0]?.start ?? 0, down.getTotalSize() - (shown.at(-1)?.end ?? 0)];
  const shownAcross = across.getVirtualItems();
  const [from, until] = [shownAcross[0]?.index ?? 0, (shownAcross.at(-1)?.index ?? -1) + 1];

  // The place in the order of tabs is one that is there: where it is out of view it is the first in view instead.
  const rowIsThere = active[0] === -1 || (rows[active[0]]?.case !== undefined && shown.some(({ index }) => index === active[0]));
  const columnIsThere = active[1] === -1 || (active[1] >= from && active[1] < until);
  const firstRow = shown.find(({ index, start }) => rows[index]!.case !== undefined && start >= (down.scrollOffset ?? 0))?.index ?? 0;
  const firstColumn = shownAcross.find(({ start }) => start >= (across.scrollOffset ?? 0))?.index ?? 0;
  const current: Place = [rowIsThere ? active[0] : firstRow, columnIsThere ? active[1] : firstColumn];

  useEffect(() => {
    // What a key leads to may come into the document only after the scrolling.
    if (!moved.current || !rowIsThere || !columnIsThere) return;
    moved.current = false;
    scroller.current?.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus();
  });

  const choose = useCallback(
    (row: number, column: number) => {
      setActive([row, column]);
      const id = rows[row]?.cells?.get(columns[column]!.id)?.id;
      if (id !== undefined) onCell(id);
    },
    [rows, columns, onCell],
  );

  const onKey = (event: KeyboardEvent) => {
    const [row, column] = current;
    const onCellItself = row >= 0 && column >= 0;
    if (onCellItself && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      choose(row, column);
      return;
    }
    const to = walk(event.key, event.ctrlKey, current, rows, columns.length);
    if (to === undefined) return;
    event.preventDefault();
    if (to[0] >= 0) down.scrollToIndex(to[0]);
    if (to[1] >= 0) across.scrollToIndex(to[1]);
    moved.current = true;
    setActive(to);
  };

  return (
    <div ref={scroller} className={css.scroller} aria-busy={busy}>
      <table
        role="grid"
        className={css.grid}
        style={{ width: `calc(var(--names) + ${columns.length * side}px)` }}
        aria-label={texts.grid}
        aria-rowcount={rows.length + 2}
        aria-colcount={columns.length + 1}
        onKeyDown={onKey}
      >
        <colgroup>
          <col className={css.names} />
          <col span={columns.length} style={{ width: side }} />
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={css.corner}>
              {texts.case}
            </th>
            <Skipped columns={from} />
            {columns.slice(from, until).map(({ id, name }, at) => (
              <th key={id} scope="col" aria-colindex={from + at + 2} className={css.column}>
                <Link to={nodeAddress(id)} tabIndex={current[0] === -1 && current[1] === from + at ? 0 : -1}>
                  {name}
                </Link>
              </th>
            ))}
            <Skipped columns={columns.length - until} />
          </tr>
          <tr aria-rowindex={2}>
            <th scope="row" className={css.corner}>
              {texts.cases}
            </th>
            <Skipped columns={from} />
            {columns.slice(from, until).map(({ id, count }, at) => (
              <td key={id} aria-colindex={from + at + 2} className={css.total}>
                {count}
              </td>
            ))}
            <Skipped columns={columns.length - until} />
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Space height={before} />}
          {shown.map(({ index }) => {
            const row = rows[index]!;
            return (
              <GridRow
                key={row.case?.id ?? `label-${index}`}
                row={row}
                index={index}
                columns={columns}
                from={from}
                until={until}
                active={index === current[0] ? current[1] : undefined}
                chosen={row.cells && [...row.cells.values()].some(({ id }) => id === cell) ? cell : undefined}
                onChoose={choose}
              />
            );
          })}
          {after > 0 && <Space height={after} />}
        </tbody>
      </table>
    </div>
  );
}

/** In place of rows that are out of view. */
function Space({ height }: { height: number }) {
  return (
    <tr aria-hidden="true">
      <td style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
