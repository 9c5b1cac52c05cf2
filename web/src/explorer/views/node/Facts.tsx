import type { ReactNode } from 'react';
import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { Shown } from '../../components/Shown';
import { Strength } from '../../components/Strength';
import { countryName, formatDate, formatDays, formatMoney, formatNumber } from '../../language/format';
import { useLanguage, useMessages } from '../../language/language';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import { factNames, facts, type FactName, type Show } from './facts';
import { messages } from './messages';
import type { NamedFragment, NodeQuery } from './node.generated';
import css from './node.module.css';

export type AnyNode = NodeQuery['neighbours'][number]['node'];

/** The properties that a node has, each under its name; what the title says already is left out. */
export function Facts({ node }: { node: AnyNode }) {
  const names = useMessages(factNames);
  const show = useShow();
  const rows = (Object.keys(facts) as FactName[]).flatMap((name) => {
    const value = (node as Record<string, unknown>)[name];
    if (value === undefined || value === node.label) return [];
    const shown = show(facts[name], value);
    return shown === null ? [] : [{ name, shown }];
  });
  return (
    <dl className={css.facts}>
      {rows.map(({ name, shown }) => (
        <div key={name}>
          <dt>{names[name]}</dt>
          <dd>{shown}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How values are shown; null where there is nothing to show. */
function useShow(): (as: Show, value: unknown) => ReactNode {
  const language = useLanguage();
  const texts = useMessages(messages);
  const { label } = useVocabulary();
  return (as, value) => {
    if (value === null) return null;
    switch (as) {
      case 'text':
        return String(value);
      case 'list':
        return (value as string[]).join(', ') || null;
      case 'date':
        return formatDate(String(value), language);
      case 'days':
        return value === 0 ? null : formatDays(Number(value), language);
      case 'number':
        return formatNumber(Number(value), language);
      case 'money':
        return formatMoney(value as { amount: string; currency: string }, language);
      case 'strength':
        return <Strength value={Number(value)} />;
      case 'country':
        return countryName(String(value), language);
      case 'overdue':
        return value === true ? <strong>{texts.overdue}</strong> : null;
      case 'address':
        return (
          <a href={String(value)} rel="noreferrer">
            {new URL(String(value)).host}
            <span className="visually-hidden">: {texts.read}</span>
          </a>
        );
      case 'link': {
        const { nodes, totalCount } = targets(value);
        return totalCount === 0 ? null : <Links nodes={nodes} total={totalCount} />;
      }
      default:
        return label(as, String(value));
    }
  };
}

interface Targets {
  totalCount: number;
  nodes: NamedFragment[];
}

/** What a relation leads to, whether it is to one, a list or a connection. */
function targets(value: unknown): Targets {
  if (Array.isArray(value)) return { totalCount: value.length, nodes: value };
  const one = value as NamedFragment | Targets;
  return 'nodes' in one ? one : { totalCount: 1, nodes: [one] };
}

function Links({ nodes, total }: { nodes: NamedFragment[]; total: number }) {
  return (
    <>
      <ul className={css.links}>
        {nodes.map(({ id, label }) => (
          <li key={id}>
            <Link to={nodeAddress(id)}>{label}</Link>
          </li>
        ))}
      </ul>
      <Shown shown={nodes.length} total={total} />
    </>
  );
}
