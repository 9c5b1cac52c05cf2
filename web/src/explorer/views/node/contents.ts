import type { AnyNode } from './Facts';

/** The sections of a node's page, by the ids of their headings: the connections that have any, by the name that node.graphql gives them. */
const headings: [string, string, keyof Titles][] = [
  ['statements', 'statements', 'statements'],
  ['considerations', 'considerations', 'considerations'],
  ['perspectives', 'perspectives', 'perspectives'],
  ['involvements', 'roles', 'roles'],
  ['recommendations', 'recommendations', 'recommendations'],
  ['recommendationsMade', 'made', 'made'],
  ['recommendationsReceived', 'received', 'received'],
  ['promises', 'promises', 'promises'],
];

type Titles = Record<'statements' | 'considerations' | 'perspectives' | 'roles' | 'recommendations' | 'made' | 'received' | 'promises' | 'relations', string>;

export function contents(node: AnyNode, texts: Titles): { id: string; title: string }[] {
  const lists = node as Record<string, unknown>;
  const sections = headings
    .filter(([field]) => ((lists[field] as { totalCount: number } | undefined)?.totalCount ?? 0) > 0)
    .map(([, id, title]) => ({ id, title: texts[title] }));
  return [...sections, { id: 'relations', title: texts.relations }];
}
