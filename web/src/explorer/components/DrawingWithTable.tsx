import type { ReactNode } from 'react';
import { useMessages } from '../language/language';

interface DrawingWithTableProps {
  title: string;
  drawing: ReactNode;
  table: ReactNode;
  /** What the table is called; by default that it is one. */
  tableName?: string;
}

/** A drawing with the table that says the same, for those who read rather than look. */
export function DrawingWithTable({ title, drawing, table, tableName }: DrawingWithTableProps) {
  const otherwise = useMessages({ NL: 'Als tabel', EN: 'As a table' });
  const asTable = tableName ?? otherwise;
  return (
    <figure className="drawing" aria-label={title}>
      <div className="drawing-scroll" tabIndex={0} role="group" aria-label={title}>
        {drawing}
      </div>
      <details>
        <summary>
          {asTable}
          <span className="visually-hidden">: {title}</span>
        </summary>
        <div className="table-scroll" tabIndex={0} role="group" aria-label={`${asTable}: ${title}`}>
          {table}
        </div>
      </details>
    </figure>
  );
}
