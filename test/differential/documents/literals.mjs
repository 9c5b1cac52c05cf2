// Values of arguments, which stand in a document as literals or travel beside it as variables.

export class EnumValue {
  constructor(name) { this.name = name; }
}

export class Variable {
  constructor(name) { this.name = name; }
}

// CursorOf stands for the cursor of a node in an order of a list; the service is asked for it before the document is sent.
export class CursorOf {
  constructor(at) { this.at = at; }
}

// literal writes a value in GraphQL.
export function literal(value) {
  if (value instanceof EnumValue) return value.name;
  if (value instanceof Variable) return `$${value.name}`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.entries(value).map(([name, v]) => `${name}: ${literal(v)}`).join(', ')}}`;
}

// json gives a value as a variable carries it.
export function json(value) {
  if (value instanceof EnumValue) return value.name;
  if (value instanceof CursorOf) return { $cursor: value.at };
  if (Array.isArray(value)) return value.map(json);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, v]) => [name, json(v)]));
}

// isPlain tells whether a value holds neither a variable nor a cursor, so that it can be a default or a variable's value.
export function isPlain(value) {
  if (value instanceof Variable || value instanceof CursorOf) return false;
  if (value === null || typeof value !== 'object') return true;
  return Object.values(value).every(isPlain);
}
