const texts = import.meta.glob<string>('../../operations/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A ready operation of the API. */
export interface Operation {
  name: string;
  /** What it asks, from the comment above it. */
  question: string;
  query: string;
}

/** The operations of one section of the API's design, in its order. */
export interface Section {
  title: string;
  operations: Operation[];
}

// By the first digit of the file's name.
const titles: Record<string, string> = {
  1: 'Find and read',
  2: 'Find recurring dynamics',
  3: 'Look up similar past cases, and advise',
  4: 'Hold to account',
};

function read(query: string): Operation {
  const name = /^query (\w+)/m.exec(query)?.[1] ?? '';
  const comment = query.split('\n').filter((line) => line.startsWith('# '));
  return { name, question: comment.map((line) => line.slice(2)).join(' '), query };
}

const byFileName = Object.entries(texts)
  .map(([path, query]) => ({ file: path.slice(path.lastIndexOf('/') + 1), query }))
  .sort((a, b) => (a.file < b.file ? -1 : 1));

/** The sections that have operations, in order. */
export const sections: Section[] = Object.entries(titles)
  .map(([digit, title]) => ({
    title,
    operations: byFileName.filter(({ file }) => file.startsWith(digit)).map(({ query }) => read(query)),
  }))
  .filter(({ operations }) => operations.length > 0);
