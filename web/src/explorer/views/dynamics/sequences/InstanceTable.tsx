import { Headings } from '../../../components/Headings';
import { useMessages } from '../../../language/language';
import { Dated } from '../Dated';
import css from './sequences.module.css';
import { Nodes } from '../Nodes';
import type { SequencesQuery } from './sequences.generated';
import { messages } from './sequences.messages';

interface InstanceTableProps {
  instances: SequencesQuery['eventSequences'][number]['instances'];
  /** The kinds of events by name. */
  steps: string[];
  /** The median gap before each step but the first. */
  gaps: string[];
}

/** The events by which each case shows a sequence: a row for a case, a column for a step; the median gaps below. */
export function InstanceTable({ instances, steps, gaps }: InstanceTableProps) {
  const texts = useMessages(messages);
  return (
    <table className={css.instances}>
      <caption>{texts.instancesMean}</caption>
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
      <tfoot>
        <tr>
          <th scope="row">{texts.gap}</th>
          {['', ...gaps].map((gap, step) => (
            <td key={step}>{gap}</td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
