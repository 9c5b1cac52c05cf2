import { Sources } from '../../components/Sources';
import { formatNumber, formatShare } from '../../language/format';
import { useLanguage, useMessages } from '../../language/language';
import css from './dynamics.module.css';
import { messages } from './messages';
import { Nodes } from './Nodes';
import type { PatternsQuery } from './patterns.generated';

type Pattern = PatternsQuery['recurringPatterns'][number];

/** A pattern: how often it is seen against how often chance gives it, its cases, and the claims it rests on. */
export function PatternItem({ pattern }: { pattern: Pattern }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { bottlenecks, caseCount, support, expectedSupport, lift, pValue, falseDiscoveryRate, cases, manifestations } = pattern;
  const name = bottlenecks.map((bottleneck) => bottleneck.name).join(' + ');
  return (
    <li>
      <Nodes nodes={bottlenecks} between=" + " />
      <p className={css.against}>
        <Axis observed={support} expected={expectedSupport} />
        <span>
          {texts.inCases(caseCount, formatShare(support, language))}, {texts.expected(formatShare(expectedSupport, language))}
        </span>
      </p>
      <p className="muted">
        {texts.chance(formatNumber(lift, language, 2), formatNumber(pValue, language, 3), formatShare(falseDiscoveryRate, language))}
      </p>
      <p>
        {texts.cases}: <Nodes nodes={cases} />
      </p>
      <details>
        <summary>
          {texts.claims}
          <span className="visually-hidden">: {name}</span>
        </summary>
        <ul>
          {manifestations.map(({ id, how, bottleneck, case: shownIn, citations }) => (
            <li key={id}>
              {shownIn?.name}, {bottleneck.name}: {how}
              <Sources citations={citations} of={how} />
            </li>
          ))}
        </ul>
      </details>
    </li>
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
