import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { useMessages } from '../../language/language';
import type { arrangeColumns, Row } from './arrange';
import css from './matrix.module.css';
import { messages } from './messages';

const rowHeight = 28;

interface HeatMapProps {
  rows: Row[];
  columns: ReturnType<typeof arrangeColumns>;
  /** The id of the claim whose cell is chosen. */
  cell: string;
  onCell: (id: string) => void;
  busy: boolean;
}

/**
 * The cells as a grid after the ARIA pattern: one of them is in the order of tabs, and arrow keys move it. Only the rows
 * in view are in the document, so that a thousand of them scroll smoothly.
 */
export function HeatMap({ rows, columns, cell, onCell, busy }: HeatMapProps) {
  const texts = useMessages(messages);
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<[number, number]>([0, 0]);
  const moved = useRef(false);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 12 });
  const shown = virtual.getVirtualItems();
  const [before, after] = [shown[0]?.start ?? 0, virtual.getTotalSize() - (shown.at(-1)?.end ?? 0)];
  const firstCase = rows.findIndex((row) => row.case !== undefined);
  const current: [number, number] = rows[active[0]]?.case === undefined ? [firstCase, active[1]] : active;

  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    scroller.current?.querySelector<HTMLElement>('[tabindex="0"][role=gridcell]')?.focus();
  }, [active]);

  const move = (event: KeyboardEvent) => {
    const [row, column] = current;
    if (event.key === 'Enter' || event.key === ' ') {
      const id = rows[row]?.case && (rows[row].cells.get(columns[column]!.id)?.id ?? '');
      if (id) onCell(id);
      event.preventDefault();
      return;
    }
    const to = target(event.key, row, column, rows, columns.length);
    if (to === undefined || (event.target as HTMLElement).getAttribute('role') !== 'gridcell') return;
    event.preventDefault();
    virtual.scrollToIndex(to[0]);
    moved.current = true;
    setActive(to);
  };

  return (
    <div ref={scroller} className={css.scroller} aria-busy={busy}>
      <table role="grid" className={css.grid} aria-label={texts.grid} aria-rowcount={rows.length + 2} aria-colcount={columns.length + 1} onKeyDown={move}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={css.corner}>
              {texts.case}
            </th>
            {columns.map(({ id, name }) => (
              <th key={id} scope="col" className={css.column}>
                <Link to={nodeAddress(id)} tabIndex={-1}>
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
            if (row.case === undefined) {
              return (
                <tr key={row.band} aria-rowindex={index + 3}>
                  <th scope="colgroup" colSpan={columns.length + 1} className={css.band}>
                    <span>{row.band}</span>
                  </th>
                </tr>
              );
            }
            return (
              <tr key={row.case.id} aria-rowindex={index + 3}>
                <th scope="row" className={css.row}>
                  <Link to={nodeAddress(row.case.id)} tabIndex={-1}>
                    {row.case.name}
                  </Link>{' '}
                  <span className="count">{row.cells.size}</span>
                </th>
                {columns.map((column, at) => {
                  const found = row.cells.get(column.id);
                  return (
                    <td
                      key={column.id}
                      role="gridcell"
                      tabIndex={index === current[0] && at === current[1] ? 0 : -1}
                      aria-selected={found !== undefined && found.id === cell}
                      aria-label={found && texts.cell(row.case.name, column.name, found.strength)}
                      className={`${css.cell} ${found ? css[`strength${found.strength}`] : ''}`}
                      onClick={() => {
                        setActive([index, at]);
                        if (found) onCell(found.id);
                      }}
                    >
                      {found?.strength}
                    </td>
                  );
                })}
              </tr>
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

/** Where a key leads, past the rows that are labels; undefined where it leads nowhere. */
function target(key: string, row: number, column: number, rows: Row[], width: number): [number, number] | undefined {
  const vertical = (step: number): [number, number] | undefined => {
    for (let to = row + step; to >= 0 && to < rows.length; to += Math.sign(step)) if (rows[to]!.case !== undefined) return [to, column];
    return undefined;
  };
  switch (key) {
    case 'ArrowUp':
      return vertical(-1);
    case 'ArrowDown':
      return vertical(1);
    case 'ArrowLeft':
      return column > 0 ? [row, column - 1] : undefined;
    case 'ArrowRight':
      return column < width - 1 ? [row, column + 1] : undefined;
    case 'Home':
      return [row, 0];
    case 'End':
      return [row, width - 1];
    default:
      return undefined;
  }
}
