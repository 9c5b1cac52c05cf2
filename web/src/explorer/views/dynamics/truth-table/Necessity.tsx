import { Headings } from '../../../components/Headings';
import { useMessages } from '../../../language/language';
import { Nodes } from '../Nodes';
import { Figure } from './Figure';
import type { TruthTableQuery } from './truth-table.generated';
import { messages } from './truth-table.messages';
import css from './truth-table.module.css';

type Of = TruthTableQuery['truthTable']['necessity'][number];

/** How necessary each condition is for the outcome, and its absence. */
export function Necessity({ necessity }: { necessity: Of[] }) {
  const texts = useMessages(messages);
  return (
    <section aria-labelledby="necessity">
      <h2 id="necessity">{texts.necessity}</h2>
      <p className="muted">{texts.necessityMeans}</p>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={texts.necessity}>
        <table className={css.necessity}>
          <Headings of={[texts.condition, texts.inclusionN, texts.relevance, texts.coverage]} />
          <tbody>
            {necessity.flatMap((of) => [
              <Line key={of.condition.id} condition={of.condition} of={of} />,
              <Line key={`~${of.condition.id}`} condition={of.condition} of={of.absence} absent />,
            ])}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Line({ condition, of, absent }: { condition: Of['condition']; of: Of['absence']; absent?: boolean }) {
  return (
    <tr>
      <th scope="row">
        {absent && '~'}
        <Nodes nodes={[condition]} />
      </th>
      <Figure value={of.consistency} />
      <Figure value={of.relevance} />
      <Figure value={of.coverage} />
    </tr>
  );
}
