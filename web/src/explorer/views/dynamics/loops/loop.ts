import type { Link } from './diagram/connect';
import type { LoopsQuery } from './loops.generated';

export type Loop = LoopsQuery['feedbackLoops'][number];
export type LoopLink = Loop['links'][number];

/** A loop with what it is called on the page: R1, R2, … the reinforcing ones, B1, B2, … the balancing ones. */
export interface CodedLoop extends Loop {
  code: string;
  key: string;
}

/** A link of the loops shown, once, with the codes of those that it is part of. */
export interface SharedLink extends LoopLink {
  key: string;
  codes: string[];
}

/** What tells a link from others, for the address: its ends, and a mark where it dampens. */
export function linkKey({ from, to, sign }: LoopLink): string {
  return `${slug(from.id)}.${slug(to.id)}${sign === 'NEGATIVE' ? '.minus' : ''}`;
}

/** A link as the drawing takes it. */
export function endsOf(link: LoopLink): Link {
  return { key: linkKey(link), from: link.from.id, to: link.to.id };
}

/** The ids of the claims that a link rests on. */
export function claimsOf({ causalLinks }: LoopLink): string[] {
  return causalLinks.map(({ id }) => id);
}

export function coded(loops: Loop[]): CodedLoop[] {
  const counts = { REINFORCING: 0, BALANCING: 0 };
  return loops.map((loop) => ({
    ...loop,
    code: `${loop.sign === 'REINFORCING' ? 'R' : 'B'}${(counts[loop.sign] += 1)}`,
    key: loop.links.map(({ from, sign }) => slug(from.id) + (sign === 'NEGATIVE' ? '.minus' : '')).join('.'),
  }));
}

/** The links of all loops, each once, in the order in which the loops have them. */
export function sharedLinks(loops: CodedLoop[]): SharedLink[] {
  const links = new Map<string, SharedLink>();
  for (const { code, links: own } of loops) {
    for (const link of own) {
      const key = linkKey(link);
      const known = links.get(key);
      if (known) known.codes.push(code);
      else links.set(key, { ...link, key, codes: [code] });
    }
  }
  return [...links.values()];
}

function slug(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
