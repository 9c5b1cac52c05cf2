import { Headings } from '../../components/Headings';
import { useMessages } from '../../language/language';
import { Dated } from './Dated';
import css from './dynamics.module.css';
import { Nodes } from './Nodes';
import type { SequencesQuery } from './sequences.generated';
import { messages } from './sequences.messages';

type Instance = SequencesQuery['eventSequences'][number]['instances'][number];

/** The events by which each case shows a sequence, on demand: a row for a case, a column for a step. */
export function Instances({ instances, steps }: { instances: Instance[]; /** The kinds of events by name. */ steps: string[] }) {
  const texts = useMessages(messages);
  const name = steps.join(' → ');
  return (
    <details>
      <summary>
        {texts.instances(instances.length)}
        <span className="visually-hidden">: {name}</span>
      </summary>
      <p className="muted">{texts.instancesMean}</p>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={name}>
        <table className={css.instances}>
          <Headings of={[texts.case, ...steps]} />
          <tbody>
            {instances.map(({ case: one, events }) => (
              <tr key={one.id}>
                <th scope="row">
                  <Nodes nodes={[one]} />
                </th>
                {events.map((event) => (
                  <td key={event.id}>
                    <Dated date={event.date} claim={event} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
