import type { ReactNode } from 'react';
import { useMessages } from '../language/language';

/** A drawing with the table that says the same, for those who read rather than look. */
export function DrawingWithTable({ title, drawing, table }: { title: string; drawing: ReactNode; table: ReactNode }) {
  const asTable = useMessages({ NL: 'Als tabel', EN: 'As a table' });
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
