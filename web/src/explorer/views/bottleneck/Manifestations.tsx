import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { Section } from '../../components/Section';
import { Sources } from '../../components/Sources';
import { Strength } from '../../components/Strength';
import { useMessages } from '../../language/language';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import type { BottleneckNode } from './BottleneckView';
import { messages } from './messages';

/** Where it showed and how, the strongest first. */
export function Manifestations({ found }: { found: BottleneckNode }) {
  const texts = useMessages(messages);
  const { label } = useVocabulary();
  return (
    <Section id="shown" title={texts.shown(found.caseCount)} count={found.manifestations.nodes.length}>
      <ul className="list">
        {found.manifestations.nodes.map(({ id, phase, strength, how, about, citations }) => (
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
    </Section>
  );
}
