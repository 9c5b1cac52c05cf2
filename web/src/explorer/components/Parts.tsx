import type { ReactNode } from 'react';
import { useMessages } from '../language/language';
import { Contents } from './Contents';
import { Section } from './Section';
import { Shown } from './Shown';

/** A part of a long page, under a heading that can be linked to. */
export interface Part {
  id: string;
  title: string;
  /** How many things it shows; a part without any is left out. */
  shown: number;
  /** How many there are, where it may not show all. */
  total?: number;
  content: ReactNode;
}

/** The parts of a page that have something, with links to them where they are many. */
export function Parts({ of }: { of: Part[] }) {
  const title = useMessages({ NL: 'Op deze pagina', EN: 'On this page' });
  const there = of.filter(({ shown }) => shown > 0);
  return (
    <>
      {there.length > 2 && <Contents title={title} sections={there} />}
      {there.map(({ id, title: heading, shown, total = shown, content }) => (
        <Section key={id} id={id} title={heading} count={shown}>
          {content}
          <Shown shown={shown} total={total} />
        </Section>
      ))}
    </>
  );
}

/** How many of a list are shown, and how many there are. */
export function counted({ nodes, totalCount }: { nodes: unknown[]; totalCount: number }): { shown: number; total: number } {
  return { shown: nodes.length, total: totalCount };
}
