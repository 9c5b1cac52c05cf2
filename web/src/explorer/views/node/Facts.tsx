import type { ReactNode } from 'react';
import { countryName, formatDate, formatMoney, formatPeriod } from '../../language/format';
import { useLanguage, useMessages } from '../../language/language';
import { useVocabulary, type VocabularyName } from '../../vocabulary/useVocabulary';
import { messages, type FactName } from './messages';
import css from './node.module.css';
import type { AnyNodeQuery } from './node.generated';

type AnyNode = NonNullable<AnyNodeQuery['node']>;
/** The facts of all kinds; a node has those of its own. */
type Facts = { [Key in KeyOf<AnyNode>]?: Extract<AnyNode, Record<Key, unknown>>[Key] };
type KeyOf<Union> = Union extends unknown ? keyof Union : never;

/** What a node says, under the names of its properties. */
export function Facts({ node }: { node: AnyNode }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { label } = useVocabulary();
  const facts = node as Facts;
  const date = (value: string | null | undefined) => value && formatDate(value, language);
  const named = (name: VocabularyName, value: string | null | undefined) => value && label(name, value);
  const rows: [FactName, ReactNode][] = [
    ['summary', facts.summary],
    ['title', facts.documentTitle ?? facts.eventTitle],
    ['date', date(facts.eventDate ?? facts.recommendationDate ?? facts.documentDate ?? facts.changeDate)],
    ['kind', named('EVENT_KIND', facts.eventKind)],
    ['kind', named('MEASURE_KIND', facts.measureKind)],
    ['kind', named('ACTOR_KIND', facts.actorKind)],
    ['kind', named('DOCUMENT_KIND', facts.documentKind)],
    ['kind', named('STATEMENT_KIND', facts.statementKind)],
    ['role', named('ACTOR_ROLE', facts.role)],
    ['phase', named('PHASE', facts.eventPhase ?? facts.manifestationPhase ?? facts.considerationPhase)],
    ['strength', facts.strength],
    ['sign', named('LINK_SIGN', facts.sign)],
    ['how', facts.how],
    ['text', facts.text],
    ['period', (facts.from ?? facts.to) && formatPeriod({ from: facts.from!, to: facts.to! }, language)],
    ['amount', facts.amount && formatMoney(facts.amount, language)],
    ['level', named('LEVEL', facts.level)],
    ['status', named('COMMITMENT_STATUS', facts.changeStatus)],
    ['status', named('CASE_STATUS', facts.subjectStatus)],
    ['due', date(facts.changeDue)],
    ['aspect', named('COMPARISON_ASPECT', facts.aspect)],
    ['basis', named('COMPARISON_BASIS', facts.basis)],
    ['parallel', facts.parallel],
    ['difference', facts.difference ?? facts.why],
    ['lesson', facts.lesson],
    ['definition', facts.definition],
    ['altLabels', facts.altLabels?.join(', ')],
    ['scopeNote', facts.scopeNote],
    ['meaning', facts.meaning],
    ['abbreviation', facts.abbreviation],
    ['country', facts.actorCountry && countryName(facts.actorCountry, language)],
    ['ref', facts.ref],
    ['locator', facts.locator],
    ['url', facts.url && <a href={facts.url}>{facts.url}</a>],
    ['note', facts.note],
  ];
  const told = rows.filter(([, value]) => value !== undefined && value !== null && value !== '');
  return (
    <dl className={css.facts}>
      {told.map(([name, value]) => (
        <div key={name}>
          <dt>{texts.facts[name]}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
