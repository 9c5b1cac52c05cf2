import type { ReactNode } from 'react';
import { useMessages } from '../../../language/language';
import { AgainstChance, type Figures } from './AgainstChance';
import { ClaimsOnDemand } from '../Claims';
import css from './together.module.css';
import { messages } from '../messages';
import { Nodes } from '../Nodes';

/** Bottlenecks that come together, as the API tells of a pattern or a rule. */
export interface FoundTogether extends Figures {
  cases: { id: string; name: string }[];
  manifestations: { id: string }[];
}

interface TogetherProps {
  found: FoundTogether;
  /** The bottlenecks, as links. */
  heading: ReactNode;
  /** The bottlenecks in words. */
  name: string;
  /** The level of the heading. */
  level?: 'h2' | 'h4';
  /** What is to be told besides. */
  children?: ReactNode;
}

/** Bottlenecks that come together: how often against chance, in which cases, and the claims that it rests on. */
export function Together({ found, heading, name, level: Heading = 'h2', children }: TogetherProps) {
  const texts = useMessages(messages);
  return (
    <>
      <Heading className={css.finding}>{heading}</Heading>
      <AgainstChance figures={found} />
      {children}
      <p>
        {texts.cases}: <Nodes nodes={found.cases} />
      </p>
      <ClaimsOnDemand ids={found.manifestations.map(({ id }) => id)} of={name} />
    </>
  );
}
