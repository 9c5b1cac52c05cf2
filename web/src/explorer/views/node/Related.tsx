import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { Section } from '../../components/Section';
import { useMessages } from '../../language/language';
import { kindNames, kindOf } from '../../vocabulary/kinds';
import { messages } from './messages';
import css from './node.module.css';
import type { RelatedQuery } from './node.generated';

/** What is one relation away, under its kind. Citations are left out: the sources stand above. */
export function Related({ of: { totalCount, edges } }: { of: RelatedQuery['neighbours'][number] }) {
  const texts = useMessages(messages);
  const kinds = useMessages(kindNames);
  const shown = new Map(edges.filter(({ node, direction }) => kindOf(node.id) !== 'CITATION' || direction === 'IN').map(({ node }) => [node.id, node]));
  return (
    <Section id="related" title={texts.related} count={shown.size}>
      {edges.length < totalCount && <p className="muted">{texts.relatedCount(edges.length, totalCount)}</p>}
      {[...Map.groupBy(shown.values(), ({ id }) => kindOf(id))].map(([kind, nodes]) => (
        <div key={kind}>
          <h3>{kinds[kind]}</h3>
          <ul className={css.related}>
            {nodes.map(({ id, label }) => (
              <li key={id}>
                <Link to={nodeAddress(id)}>{label}</Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
