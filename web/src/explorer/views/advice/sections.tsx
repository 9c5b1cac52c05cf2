import type { ReactNode } from 'react';
import type { CommitmentStatus } from '../../api/schema.generated';
import { Link } from '../../address/Link';
import { nodeAddress } from '../../address/addresses';
import { ComparisonItem } from '../../components/ComparisonItem';
import { Sources } from '../../components/Sources';
import { formatDate, formatDayRange } from '../../language/format';
import { useLanguage, useMessages } from '../../language/language';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import type { AdvicePartsFragment } from './advice.generated';
import { messages } from './messages';

interface SectionProps {
  advice: AdvicePartsFragment;
}

/** A part of the advice; left out where there is nothing to say. */
function Section({ id, title, intro, children }: { id: string; title: string; intro?: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {intro && <p className="muted">{intro}</p>}
      <ul className="list">{children}</ul>
    </section>
  );
}

function NamedCase({ of }: { of: { id: string; name: string } | null }) {
  return of && <Link to={nodeAddress(of.id)}>{of.name}</Link>;
}

/** Bottlenecks of the similar cases that are not mentioned. */
export function WatchFor({ advice }: SectionProps) {
  const texts = useMessages(messages);
  return (
    <Section id="watch-for" title={texts.watchFor} intro={texts.watchForIntro}>
      {advice.watchFor.map(({ bottleneck, seenIn, of, seenInAll, all, because }) => (
        <li key={bottleneck.id}>
          <Link to={nodeAddress(bottleneck.id)}>{bottleneck.name}</Link>{' '}
          <span className="muted">
            {texts.seenIn(seenIn, of)}; {texts.inAll(seenInAll, all)}
          </span>
          {because.map((shown) => (
            <div key={shown.id}>
              <p>
                <NamedCase of={shown.case} />: {shown.how}
              </p>
              <Sources citations={shown.citations} of={shown.how} />
            </div>
          ))}
        </li>
      ))}
    </Section>
  );
}

/** What came next in the similar cases, and after how long. */
export function NextEvents({ advice }: SectionProps) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const vocabulary = useVocabulary();
  return (
    <Section id="next" title={texts.next} intro={texts.nextIntro}>
      {advice.nextEvents.map(({ kind, seenIn, of, medianDays, examples }) => (
        <li key={kind}>
          <strong>{vocabulary.label('EVENT_KIND', kind)}</strong>{' '}
          <span className="muted">
            {texts.seenIn(seenIn, of)}
            {medianDays && `, ${texts.after(formatDayRange(medianDays, language))}`}
          </span>
          {examples.map((event) => (
            <div key={event.id}>
              <p>
                {formatDate(event.date, language)}, <NamedCase of={event.case} />: {event.title}
              </p>
              <Sources citations={event.citations} of={event.title} />
            </div>
          ))}
        </li>
      ))}
    </Section>
  );
}

const statuses: [keyof AdvicePartsFragment['recommendations'][number]['status'], CommitmentStatus][] = [
  ['fulfilled', 'FULFILLED'],
  ['partlyFulfilled', 'PARTLY_FULFILLED'],
  ['inProgress', 'IN_PROGRESS'],
  ['delayed', 'DELAYED'],
  ['open', 'OPEN'],
  ['rejected', 'REJECTED'],
  ['withdrawn', 'WITHDRAWN'],
];

/** What was recommended in the similar cases, and what came of it. */
export function PastRecommendations({ advice }: SectionProps) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const followUp = (status: AdvicePartsFragment['recommendations'][number]['status']) =>
    statuses
      .filter(([field]) => status[field] > 0)
      .map(([field, value]) => `${vocabulary.label('COMMITMENT_STATUS', value)}: ${status[field]}`)
      .join(', ') || texts.unanswered;
  return (
    <Section id="recommendations" title={texts.recommendations}>
      {advice.recommendations.map(({ id, text, status, recommendation }) => (
        <li key={id}>
          <Link to={nodeAddress(id)}>{text}</Link>
          <p className="muted">
            {[recommendation.case?.name, texts.by(recommendation.madeBy.name), recommendation.date && formatDate(recommendation.date, language)]
              .filter(Boolean)
              .join(', ')}
            . {followUp(status)}.
          </p>
          <Sources citations={recommendation.citations} of={text} />
        </li>
      ))}
    </Section>
  );
}

/** Kinds of measures that the similar cases used. */
export function MeasuresUsed({ advice }: SectionProps) {
  const texts = useMessages(messages);
  const vocabulary = useVocabulary();
  return (
    <Section id="measures" title={texts.measuresUsed}>
      {advice.measures.map(({ kind, seenIn, of, examples }) => (
        <li key={kind}>
          <strong>{vocabulary.label('MEASURE_KIND', kind)}</strong> <span className="muted">{texts.seenIn(seenIn, of)}</span>
          {examples.map((measure) => (
            <div key={measure.id}>
              <p>
                <NamedCase of={measure.case} />: <Link to={nodeAddress(measure.id)}>{measure.name}</Link>. {measure.how}
              </p>
              <Sources citations={measure.citations} of={measure.name} />
            </div>
          ))}
        </li>
      ))}
    </Section>
  );
}

/** The guideline's questions for the phase. */
export function Considerations({ advice }: SectionProps) {
  const texts = useMessages(messages);
  return (
    <Section id="considerations" title={texts.considerations}>
      {advice.considerations.map(({ id, text, citations }) => (
        <li key={id}>
          {text}
          <Sources citations={citations} of={text} />
        </li>
      ))}
    </Section>
  );
}

/** Comparisons of the similar cases across the border. */
export function Comparisons({ advice }: SectionProps) {
  const texts = useMessages(messages);
  return (
    <Section id="comparisons" title={texts.comparisons}>
      {advice.comparisons.map((comparison) => (
        <ComparisonItem key={comparison.id} comparison={comparison} />
      ))}
    </Section>
  );
}
