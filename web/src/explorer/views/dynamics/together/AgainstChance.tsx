import { formatNumber, formatShare } from '../../../language/format';
import { useLanguage, useMessages } from '../../../language/language';
import { messages } from './chance.messages';
import css from './together.module.css';

/** How often bottlenecks come together, and how often chance would have them do so. */
export interface Figures {
  caseCount: number;
  support: number;
  expectedSupport: number;
  lift: number;
  pValue: number;
  falseDiscoveryRate: number;
}

/** How often it is seen against how often chance gives it. */
export function AgainstChance({ figures: { caseCount, support, expectedSupport, lift, pValue, falseDiscoveryRate } }: { figures: Figures }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  return (
    <>
      <p className={css.against}>
        <Axis observed={support} expected={expectedSupport} />
        <span>
          {texts.inCases(caseCount, formatShare(support, language))}, {texts.expected(formatShare(expectedSupport, language))}
          {support <= expectedSupport && `: ${texts.noOftener}`}
        </span>
      </p>
      <p className="muted">
        {texts.chance(formatNumber(lift, language, 2), formatNumber(pValue, language, 3), formatShare(falseDiscoveryRate, language))}
      </p>
    </>
  );
}

/** What the figures say, on demand. */
export function ChanceExplained() {
  const texts = useMessages(messages);
  return (
    <details>
      <summary>{texts.explain}</summary>
      <dl>
        {texts.explained.map(([term, meaning]) => (
          <div key={term}>
            <dt>
              <strong>{term}</strong>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** From 0 to 100 %: a bar for what is seen, a line across it for what chance gives. The figures stand beside it. */
function Axis({ observed, expected }: { observed: number; expected: number }) {
  return (
    <svg className={css.axis} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="bar-whole" y="2" width="100" height="6" />
      <rect className="bar-part" y="2" width={observed * 100} height="6" />
      <line className={css.expected} x1={expected * 100} x2={expected * 100} y1="0" y2="10" />
    </svg>
  );
}
