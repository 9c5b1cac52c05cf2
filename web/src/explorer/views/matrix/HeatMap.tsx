import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { useMessages } from '../../language/language';
import type { Column, Row } from './arrange';
import { GridRow } from './GridRow';
import css from './matrix.module.css';
import { messages } from './messages';
import { walk, type Place } from './walk';

const rowHeight = 28;
/** So many rows are in the document whole, so that they print and are found by the browser's own search. */
const allAtOnce = 120;

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
 * and columns too. Of many rows only those in view are in the document, so that a thousand of them scroll smoothly.
 */
export function HeatMap({ rows, columns, cell, onCell, busy }: HeatMapProps) {
  const texts = useMessages(messages);
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Place>([0, 0]);
  const moved = useRef(false);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: rows.length <= allAtOnce ? allAtOnce : 12,
  });
  const shown = virtual.getVirtualItems();
  const [before, after] = [shown[0]?.start ?? 0, virtual.getTotalSize() - (shown.at(-1)?.end ?? 0)];

  // The place in the order of tabs is one that is there: where its row is out of view or a label, it is in the first row in view.
  const isThere = active[0] === -1 || (rows[active[0]]?.case !== undefined && shown.some(({ index }) => index === active[0]));
  const inView = shown.find(({ index, start }) => rows[index]!.case !== undefined && start >= (virtual.scrollOffset ?? 0));
  const current: Place = isThere && active[1] < columns.length ? active : [inView?.index ?? 0, Math.min(active[1], columns.length - 1)];

  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    scroller.current?.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus();
  }, [active]);

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
    if (to[0] >= 0) virtual.scrollToIndex(to[0]);
    moved.current = true;
    setActive(to);
  };

  return (
    <div ref={scroller} className={css.scroller} aria-busy={busy}>
      <table role="grid" className={css.grid} aria-label={texts.grid} aria-rowcount={rows.length + 2} aria-colcount={columns.length + 1} onKeyDown={onKey}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={css.corner}>
              {texts.case}
            </th>
            {columns.map(({ id, name }, at) => (
              <th key={id} scope="col" className={css.column}>
                <Link to={nodeAddress(id)} tabIndex={current[0] === -1 && current[1] === at ? 0 : -1}>
                  {name}
                </Link>
              </th>
            ))}
          </tr>
          <tr aria-rowindex={2}>
            <th scope="row" className={css.corner}>
              {texts.cases}
            </th>
            {columns.map(({ id, count }) => (
              <td key={id} className={css.total}>
                {count}
              </td>
            ))}
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
