import { Headings } from '../../../components/Headings';
import { formatDayRange } from '../../../language/format';
import { useLanguage, useMessages } from '../../../language/language';
import type { DurationsQuery } from './durations.generated';
import { messages, type Quartile } from './durations.messages';

/** The quartiles, first to last. */
export const quartiles: Quartile[] = ['p25Days', 'medianDays', 'p75Days'];

/** After how long a quarter, half and three quarters of the cases were there, and how that is estimated. */
export function Quartiles({ durations, title }: { durations: DurationsQuery['durations']; title: string }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  return (
    <section aria-labelledby="quartiles">
      <h2 id="quartiles">{title}</h2>
      <table>
        <Headings of={[texts.share, texts.after]} />
        <tbody>
          {quartiles.map((quartile) => {
            const days = durations[quartile];
            return (
              <tr key={quartile}>
                <th scope="row">
                  {texts.marks[quartile]} {texts.quartile[quartile]}
                </th>
                <td>{days ? <strong>{formatDayRange(days, language)}</strong> : texts.unknown}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="muted">{texts.estimated}</p>
    </section>
  );
}
