import { Headings } from '../../../components/Headings';
import { formatNumber } from '../../../language/format';
import { useLanguage, useMessages } from '../../../language/language';
import { messages } from '../messages';
import { Nodes } from '../Nodes';
import type { TruthTableQuery } from './truth-table.generated';

type Table = TruthTableQuery['truthTable'];

/** The table: a column for each condition, 1 where it is present. */
export function Rows({ table, conditions, nameOf }: { table: Table; conditions: string[]; nameOf: (id: string) => string }) {
  const texts = useMessages(messages);
  return (
    <section aria-labelledby="rows">
      <h2 id="rows">{texts.table}</h2>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={texts.table}>
        <table>
          <Headings of={[...conditions.map(nameOf), texts.outcome, texts.consistency, texts.pri, texts.cases]} />
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.present.join()}>
                {conditions.map((id) => (
                  <td key={id}>{row.present.includes(id) ? '1' : '0'}</td>
                ))}
                <td>
                  <strong>{texts.outcomes[row.outcome]}</strong>
                </td>
                <Figure value={row.consistency} />
                <Figure value={row.pri} />
                <td>
                  {row.caseCount}: <Nodes nodes={row.cases} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** How necessary each condition is for the outcome. */
export function Necessity({ necessity }: { necessity: Table['necessity'] }) {
  const texts = useMessages(messages);
  return (
    <section aria-labelledby="necessity">
      <h2 id="necessity">{texts.necessity}</h2>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={texts.necessity}>
        <table>
          <Headings of={[texts.conditions, texts.consistency, texts.coverage, texts.relevance]} />
          <tbody>
            {necessity.map(({ condition, consistency, coverage, relevance }) => (
              <tr key={condition.id}>
                <th scope="row">
                  <Nodes nodes={[condition]} />
                </th>
                <Figure value={consistency} />
                <Figure value={coverage} />
                <Figure value={relevance} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** A share to three places; nothing where there is none. */
function Figure({ value }: { value: number | null }) {
  const language = useLanguage();
  return <td className="number">{value !== null && formatNumber(value, language, 3)}</td>;
}
