import type { Row } from './arrange';

/** A place in the grid: row -1 are the names of the columns, column -1 those of the rows. */
export type Place = readonly [row: number, column: number];

const page = 10;

/** Where a key leads from a place, past the rows that are labels; undefined where it leads nowhere. */
export function walk(key: string, control: boolean, [row, column]: Place, rows: Row[], width: number): Place | undefined {
  /** So many rows on, or as far as there are. */
  const vertical = (step: number): Place | undefined => {
    let to: number | undefined;
    for (let at = row + Math.sign(step), left = Math.abs(step); at >= 0 && at < rows.length && left > 0; at += Math.sign(step)) {
      if (rows[at]!.case === undefined) continue;
      to = at;
      left -= 1;
    }
    if (to === undefined) return step < 0 && row >= 0 && column >= 0 ? [-1, column] : undefined;
    return [to, column];
  };
  const leftmost = row === -1 ? 0 : -1;
  switch (key) {
    case 'ArrowUp':
      return vertical(-1);
    case 'ArrowDown':
      return vertical(1);
    case 'PageUp':
      return vertical(-page);
    case 'PageDown':
      return vertical(page);
    case 'ArrowLeft':
      return column > leftmost ? [row, column - 1] : undefined;
    case 'ArrowRight':
      return column < width - 1 ? [row, column + 1] : undefined;
    case 'Home':
      return control ? [rows.findIndex((one) => one.case !== undefined), 0] : [row, leftmost];
    case 'End':
      return [control ? rows.findLastIndex((one) => one.case !== undefined) : row, width - 1];
    default:
      return undefined;
  }
}
