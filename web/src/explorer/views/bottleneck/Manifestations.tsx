import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { AbsenceItem } from '../../components/AbsenceItem';
import { Sources } from '../../components/Sources';
import { Strength } from '../../components/Strength';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import type { BottleneckNode } from './BottleneckView';

/** Where it showed and how, the strongest first. */
export function Manifestations({ manifestations }: { manifestations: BottleneckNode['manifestations']['nodes'] }) {
  const { label } = useVocabulary();
  return (
    <ul className="list">
      {manifestations.map(({ id, phase, strength, how, about, citations }) => (
        <li key={id}>
          {about.map((subject) => (
            <Link key={subject.id} to={nodeAddress(subject.id)}>
              {subject.name}
            </Link>
          ))}{' '}
          <Strength value={strength} /> <span className="muted">{label('PHASE', phase)}</span>
          <p>{how}</p>
          <Sources citations={citations} of={about.map(({ name }) => name).join(', ')} />
        </li>
      ))}
    </ul>
  );
}

/** In which cases it was looked for and not found. */
export function Absences({ absences }: { absences: BottleneckNode['absences']['nodes'] }) {
  return (
    <ul className="list">
      {absences.map((absence) => (
        <AbsenceItem key={absence.id} absence={absence} of={absence.about} />
      ))}
    </ul>
  );
}
