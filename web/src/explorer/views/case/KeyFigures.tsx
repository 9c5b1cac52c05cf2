import type { ReactNode } from 'react';
import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { Sources } from '../../components/Sources';
import { countryName, formatDate, formatMoney, formatNumber, formatPeriod } from '../../language/format';
import { useLanguage, useMessages } from '../../language/language';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import css from './case.module.css';
import type { CaseFactsFragment } from './case.generated';
import { messages } from './messages';

/** What a reader wants to know first, with the sources of each figure. */
export function KeyFigures({ facts }: { facts: CaseFactsFragment }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { label } = useVocabulary();
  const { acknowledged, affected, cost, harmPeriod } = facts;
  return (
    <dl className={css.facts}>
      <Fact name={texts.domain}>{label('DOMAIN', facts.domain)}</Fact>
      <Fact name={texts.country}>{countryName(facts.country, language)}</Fact>
      <Fact name={texts.status}>{label('CASE_STATUS', facts.status)}</Fact>
      {harmPeriod && <Fact name={texts.harm}>{formatPeriod(harmPeriod, language)}</Fact>}
      {facts.groups.length > 0 && <Fact name={texts.groups}>{facts.groups.join('; ')}</Fact>}
      {acknowledged && (
        <Fact name={texts.acknowledged}>
          <strong>{formatDate(acknowledged.date, language)}</strong>{' '}
          {acknowledged.by && <Link to={nodeAddress(acknowledged.by.id)}>{texts.by(acknowledged.by.name)}</Link>}
          <Sources citations={acknowledged.citations} of={texts.acknowledged} />
        </Fact>
      )}
      {affected && (
        <Fact name={texts.affected}>
          <strong>{formatNumber(affected.count, language)}</strong>
          {affected.asOf && <span className="muted"> {texts.asOf(formatDate(affected.asOf, language))}</span>}
          {affected.note && <p>{affected.note}</p>}
          <Sources citations={affected.citations} of={texts.affected} />
        </Fact>
      )}
      {cost && (
        <Fact name={texts.cost}>
          <strong>{formatMoney(cost.amount, language)}</strong>
          {cost.asOf && <span className="muted"> {texts.asOf(formatDate(cost.asOf, language))}</span>}
          {cost.note && <p>{cost.note}</p>}
          <Sources citations={cost.citations} of={texts.cost} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
