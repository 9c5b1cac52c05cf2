import { Link } from '../address/Link';
import { nodeAddress } from '../address/addresses';
import { Bar } from './Bar';
import { formatNumber } from '../language/format';
import type { SimilarityDimension } from '../api/schema.generated';
import { useLanguage, useMessages, type Messages } from '../language/language';
import type { SimilarPartsFragment } from './similar.generated';
import css from './similar.module.css';

const messages: Messages<{ score: string; dimensions: Record<SimilarityDimension, string> }> = {
  NL: {
    score: 'gelijkenis',
    dimensions: {
      BOTTLENECKS: 'knelpunten',
      DOMAIN: 'domein',
      COUNTRY: 'land',
      EVENTS: 'verloop',
      ROLES: 'rollen',
      MEASURES: 'maatregelen',
      GROUPS: 'getroffenen',
      TEXT: 'tekst',
    },
  },
  EN: {
    score: 'similarity',
    dimensions: {
      BOTTLENECKS: 'bottlenecks',
      DOMAIN: 'domain',
      COUNTRY: 'country',
      EVENTS: 'course of events',
      ROLES: 'roles',
      MEASURES: 'measures',
      GROUPS: 'people harmed',
      TEXT: 'text',
    },
  },
};

/** Cases that are alike, each with what its score is made of: a bar for each reason, as long as what it adds. */
export function SimilarCases({ similar }: { similar: SimilarPartsFragment[] }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  return (
    <ol className="list">
      {similar.map(({ case: node, score, reasons }) => (
        <li key={node.id}>
          <Link to={nodeAddress(node.id)}>{node.name}</Link> <strong>{texts.score} {formatNumber(score, language, 3)}</strong>
          <ul className={css.reasons}>
            {reasons.map(({ dimension, contribution, shared }) => (
              <li key={dimension}>
                <Bar share={contribution} label={`${texts.dimensions[dimension]} ${formatNumber(contribution, language, 3)}`} />
                {named(shared).length > 0 && <span className="muted"> {named(shared).join(', ')}</span>}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function named(nodes: object[]): string[] {
  return nodes.flatMap((node) => ('name' in node && typeof node.name === 'string' ? [node.name] : []));
}
