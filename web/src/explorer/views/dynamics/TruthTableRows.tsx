import { formatNumber } from '../../language/format';
import { useLanguage, useMessages } from '../../language/language';
import { messages } from './messages';
import { Nodes } from './Nodes';
import type { TruthTableQuery } from './truth-table.generated';

type Table = TruthTableQuery['truthTable'];

/** The table: a column for each condition, 1 where it is present. */
export function Rows({ table, conditions, nameOf }: { table: Table; conditions: string[]; nameOf: (id: string) => string }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const figure = (value: number | null) => value !== null && formatNumber(value, language, 3);
  return (
    <section aria-labelledby="rows">
      <h2 id="rows">{texts.table}</h2>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={texts.table}>
        <table>
          <thead>
            <tr>
              {conditions.map((id) => (
                <th key={id} scope="col">
                  {nameOf(id)}
                </th>
              ))}
              {[texts.outcome, texts.consistency, texts.pri, texts.cases].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.present.join()}>
                {conditions.map((id) => (
                  <td key={id}>{row.present.includes(id) ? '1' : '0'}</td>
                ))}
                <td>
                  <strong>{texts.outcomes[row.outcome]}</strong>
                </td>
                <td className="number">{figure(row.consistency)}</td>
                <td className="number">{figure(row.pri)}</td>
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
  const language = useLanguage();
  const figure = (value: number | null) => value !== null && formatNumber(value, language, 3);
  return (
    <section aria-labelledby="necessity">
      <h2 id="necessity">{texts.necessity}</h2>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={texts.necessity}>
        <table>
          <thead>
            <tr>
              {[texts.conditions, texts.consistency, texts.coverage, texts.relevance].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {necessity.map(({ condition, consistency, coverage, relevance }) => (
              <tr key={condition.id}>
                <th scope="row">
                  <Nodes nodes={[condition]} />
                </th>
                <td className="number">{figure(consistency)}</td>
                <td className="number">{figure(coverage)}</td>
                <td className="number">{figure(relevance)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
