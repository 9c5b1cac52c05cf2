import { Link } from '../../address/Link';
import { nodeAddress } from '../../address/addresses';
import { Bar } from '../../components/Bar';
import { formatNumber } from '../../language/format';
import { useLanguage, useMessages } from '../../language/language';
import type { AdvicePartsFragment } from './advice.generated';
import css from './advice.module.css';
import { messages } from './messages';

/** The cases that the advice rests on, with what their score is made of. */
export function SimilarCases({ similar }: { similar: AdvicePartsFragment['similar'] }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  return (
    <section aria-labelledby="similar">
      <h2 id="similar">{texts.similar}</h2>
      <ol className="list">
        {similar.map(({ case: node, score, reasons }) => (
          <li key={node.id}>
            <Link to={nodeAddress(node.id)}>{node.name}</Link> <Bar share={score} label={`${texts.score} ${formatNumber(score, language, 2)}`} />
            <p className={css.reasons}>
              {reasons.map(({ dimension, contribution, shared }) => (
                <span key={dimension}>
                  {texts.dimensions[dimension]} {formatNumber(contribution, language, 3)}
                  {named(shared).length > 0 && <span className="muted"> ({named(shared).join(', ')})</span>}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function named(nodes: object[]): string[] {
  return nodes.flatMap((node) => ('name' in node && typeof node.name === 'string' ? [node.name] : []));
}
