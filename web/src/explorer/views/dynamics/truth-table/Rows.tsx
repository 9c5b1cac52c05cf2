import { nodeAddress } from '../../../address/addresses';
import { Link } from '../../../address/Link';
import { useMessages } from '../../../language/language';
import { Nodes } from '../Nodes';
import { openDetails } from '../openDetails';
import { Figure } from './Figure';
import type { TruthTableQuery } from './truth-table.generated';
import { messages } from './truth-table.messages';
import css from './truth-table.module.css';

type Row = TruthTableQuery['truthTable']['rows'][number];

/** So many rows are shown at most: more than are ever read. */
export const mostRows = 256;

/** With more conditions than this the table prints across, and with more than `mostFlat` their names stand upright in it. */
const mostUpright = 3;
const mostFlat = 6;

/** The class of a table with a column for each of so many conditions: how it prints. */
export function printed(conditions: number): string {
  return [conditions > mostUpright && css.across, conditions > mostFlat && css.many].filter(Boolean).join(' ');
}

/** The id of the place where the claims of a row are. */
export function claimsOfRow(number: number): string {
  return `row-${number}`;
}

interface RowsProps {
  rows: Row[];
  conditions: string[];
  /** The outcome, with ~ before it where its absence is explained. */
  outcome: string;
  nameOf: (id: string) => string;
}

/** The table: a column for each condition, 1 where it is present, which leads to the claims. */
export function Rows({ rows, conditions, outcome, nameOf }: RowsProps) {
  const texts = useMessages(messages);
  return (
    <section aria-labelledby="rows" className={printed(conditions.length)}>
      <h2 id="rows">{texts.table}</h2>
      <p className="muted">
        {texts.tableMeans} {rows.length > mostRows && texts.firstRows(mostRows, rows.length)}
      </p>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={texts.table}>
        <table className={`${css.table} ${css.rows}`}>
          <thead>
            <tr>
              <th scope="col">{texts.row}</th>
              {conditions.map((id) => (
                <th key={id} scope="col" className={css.condition}>
                  <Link to={nodeAddress(id)}>{nameOf(id)}</Link>
                </th>
              ))}
              {[`${outcome} (OUT)`, texts.number, texts.inclusion, texts.priColumn, texts.cases].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, mostRows).map((row, index) => (
              <TableRow key={row.present.join()} row={row} number={index + 1} conditions={conditions} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function TableRow({ row, number, conditions }: { row: Row; number: number; conditions: string[] }) {
  const texts = useMessages(messages);
  const has = (id: string) => row.withOutcome.some((one) => one.id === id);
  const place = claimsOfRow(number);
  return (
    <tr>
      <th scope="row">
        {row.caseCount === 0 ? (
          number
        ) : (
          <a href={`#${place}`} onClick={(event) => openDetails(event, place)}>
            <span className="visually-hidden">{texts.row} </span>
            {number}
            <span className="visually-hidden">: {texts.claims}</span>
          </a>
        )}
      </th>
      {conditions.map((id) => (
        <td key={id} className={css.value}>
          {row.present.includes(id) ? '1' : '0'}
        </td>
      ))}
      <td>
        <strong>{texts.outcomes[row.outcome]}</strong>
        {row.contradictory && <span className={css.contradictory}>{texts.contradictory(row.withOutcome.length, row.caseCount)}</span>}
      </td>
      <td className="number">{row.caseCount}</td>
      <Figure value={row.consistency} />
      <Figure value={row.pri} />
      <td className={css.cases}>
        <CasesThat nodes={row.cases.filter(({ id }) => has(id))} what={texts.withOutcome} />
        <CasesThat nodes={row.cases.filter(({ id }) => !has(id))} what={texts.withoutOutcome} />
      </td>
    </tr>
  );
}

function CasesThat({ nodes, what }: { nodes: Row['cases']; what: string }) {
  if (nodes.length === 0) return null;
  return (
    <p>
      {what}: <Nodes nodes={nodes} />
    </p>
  );
}
