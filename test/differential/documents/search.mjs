// Random searches that ask for scores and highlights, which no reference can tell.

const words = ['signalen', 'signaal', 'genegeerd', 'herstel', 'schade', 'schadeherstel', 'toeslagen', 'inquiries', 'compensation', 'maat', 'post office', 'ijs', 'een', 'coördinatie', 'de Wit'];
const kinds = ['EVENT', 'BOTTLENECK', 'RECOMMENDATION', 'TERM', 'LESSON', 'TRAJECTORY', 'COMMITMENT', 'DOCUMENT'];
const domains = ['BENEFITS', 'SOCIAL_SECURITY', 'MINING_DAMAGE', 'DEFENCE'];
const phases = ['EXECUTION', 'SIGNALLING', 'RECOGNITION'];
const categories = ['LAW', 'CULTURE', 'OVERSIGHT', 'EXECUTION'];
const facets = ['kind', 'domain', 'country', 'phase', 'category'].map((name) => `${name} { value count }`).join(' ');
const text = `query ($query: String!, $kinds: [NodeKind!], $domains: [Domain!], $phases: [Phase!], $categories: [BottleneckCategory!],
    $first: Int, $last: Int, $after: String, $before: String) {
  search(query: $query, kinds: $kinds, domains: $domains, phases: $phases, categories: $categories, first: $first, last: $last, after: $after, before: $before) {
    totalCount facets { ${facets} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor score highlights node { id __typename } }
  }
}`;

// makeSearch gives a search as a document with its variables.
export function makeSearch(random) {
  const variables = { query: random.some(words, random.between(1, 3)).join(' ') };
  if (random.chance(0.4)) variables.kinds = random.some(kinds, random.between(1, 4));
  if (random.chance(0.2)) variables.domains = random.some(domains, random.between(1, 3));
  if (random.chance(0.2)) variables.phases = random.some(phases, random.between(1, 2));
  if (random.chance(0.2)) variables.categories = random.some(categories, random.between(1, 3));
  variables[random.chance(0.6) ? 'first' : 'last'] = random.between(1, 30);
  return { query: text, variables };
}
