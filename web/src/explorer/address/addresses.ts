/** The address of a node's page below /explore: its id. */
export function nodeAddress(id: string): string {
  return `/${id}`;
}

/** An address with parameters; empty ones are left out. */
export function withParameters(path: string, parameters: Record<string, string | number | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  return search.size === 0 ? path : `${path}?${search}`;
}

/** The playground with an operation in its first tab. */
export function playgroundAddress(query: string, variables: object | void): string {
  return withParameters('/', { query, variables: JSON.stringify(variables ?? {}, null, 2) });
}
