const texts = import.meta.glob<string>('../../operations/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The operations of the API's design as tabs, in the order of their file names. */
export const readyTabs = Object.keys(texts)
  .sort()
  .map((path) => ({ query: texts[path] ?? '' }));
