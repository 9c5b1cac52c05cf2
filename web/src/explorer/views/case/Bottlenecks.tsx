import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { AbsenceItem } from '../../components/AbsenceItem';
import { Sources } from '../../components/Sources';
import { Strength } from '../../components/Strength';
import { useMessages } from '../../language/language';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import type { CaseAbsencesFragment, CaseCausalLinksFragment, CaseManifestationsFragment } from './case.generated';
import { messages } from './messages';

/** Which bottlenecks showed up, under the phase in which they played most, the strongest first. */
export function Bottlenecks({ manifestations }: { manifestations: CaseManifestationsFragment['manifestations']['nodes'] }) {
  const { label } = useVocabulary();
  return (
    <>
      {[...Map.groupBy(manifestations, ({ phase }) => phase)].map(([phase, shown]) => (
        <div key={phase}>
          <h3>{label('PHASE', phase)}</h3>
          <ul className="list">
            {shown.map(({ id, strength, how, bottleneck, citations }) => (
              <li key={id}>
                <Link to={nodeAddress(bottleneck.id)}>{bottleneck.name}</Link> <Strength value={strength} />
                <p>{how}</p>
                <Sources citations={citations} of={bottleneck.name} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

/** Which bottlenecks were looked for and not found, as a source says. */
export function Absences({ absences }: { absences: CaseAbsencesFragment['absences']['nodes'] }) {
  const texts = useMessages(messages);
  return (
    <>
      <p className="muted">{texts.notRecorded}</p>
      <ul className="list">
        {absences.map((absence) => (
          <AbsenceItem key={absence.id} absence={absence} of={[absence.bottleneck]} />
        ))}
      </ul>
    </>
  );
}

/** Where a source says that one bottleneck fed another here. */
export function CausalLinks({ links }: { links: CaseCausalLinksFragment['causalLinks']['nodes'] }) {
  const texts = useMessages(messages);
  return (
    <ul className="list">
      {links.map(({ id, sign, how, from, to, citations }) => (
        <li key={id}>
          <Link to={nodeAddress(from.id)}>{from.name}</Link> {sign === 'POSITIVE' ? `→ (+) ${texts.positive}` : `→ (−) ${texts.negative}`}{' '}
          <Link to={nodeAddress(to.id)}>{to.name}</Link>
          <p>{how}</p>
          <Sources citations={citations} of={how} />
        </li>
      ))}
    </ul>
  );
}
