// Makes a document smaller while it still shows a difference.
import { Kind, parse, validate, visit } from 'graphql';
import { tidy } from './documents/tidy.mjs';

const MOST_TRIES = 1500;

// shrink gives the smallest case found. `differs` tells whether a case still does.
export async function shrink({ query, variables, before }, schema, differs) {
  let best = { query, variables, before };
  let tries = 0;
  for (let smaller = true; smaller && tries < MOST_TRIES; ) {
    smaller = false;
    for (const less of candidates(best)) {
      const candidate = { ...less, before: best.before };
      if (++tries > MOST_TRIES) break;
      const document = parse(candidate.query);
      if (validate(schema, document).length > 0 || !(await differs(candidate))) continue;
      best = candidate;
      smaller = true;
      break;
    }
  }
  // With another text no plan that was made for the first variables is met.
  const alone = { query: `${best.query}\n`, variables: best.variables };
  return before && (await differs(alone)) ? alone : best;
}

// candidates gives cases in which one thing is left out, large things first.
function* candidates({ query, variables }) {
  const document = parse(query, { noLocation: true });
  for (const where of places(document)) {
    for (const change of changes(where.node)) {
      const smaller = tidy(replaced(document, where.node, change), variables);
      if (smaller) yield smaller;
    }
  }
  for (const smaller of smallerValues(variables)) yield { query, variables: smaller };
}

function places(document) {
  const found = [];
  visit(document, { enter: (node, _key, _parent, path) => void found.push({ node, depth: path.length }) });
  return found.sort((a, b) => a.depth - b.depth);
}

// changes gives what can stand in a node's place: null to leave it out, or a list for a selection.
function changes(node) {
  switch (node.kind) {
    case Kind.FRAGMENT_DEFINITION:
    case Kind.FRAGMENT_SPREAD:
    case Kind.FIELD:
    case Kind.ARGUMENT:
    case Kind.DIRECTIVE:
    case Kind.OBJECT_FIELD:
    case Kind.VARIABLE_DEFINITION:
      return [null];
    case Kind.INLINE_FRAGMENT: return [null, node.selectionSet.selections];
    case Kind.LIST: return node.values.map((_, i) => ({ ...node, values: node.values.filter((_, j) => j !== i) }));
  }
  return [];
}

function replaced(document, target, change) {
  return visit(document, {
    SelectionSet: (set) => {
      if (!Array.isArray(change) || !set.selections.includes(target)) return undefined;
      return { ...set, selections: set.selections.flatMap((s) => (s === target ? change : [s])) };
    },
    enter: (node) => (node === target && !Array.isArray(change) ? change : undefined),
  });
}

// smallerValues gives a value with one entry of an object or a list left out, at any depth.
function* smallerValues(value) {
  if (value === null || typeof value !== 'object' || '$cursor' in value) return;
  for (const key of Object.keys(value)) {
    if (Array.isArray(value)) yield value.filter((_, i) => String(i) !== key);
    else {
      const { [key]: _, ...rest } = value;
      yield rest;
    }
    for (const smaller of smallerValues(value[key])) {
      yield Array.isArray(value) ? value.map((v, i) => (String(i) === key ? smaller : v)) : { ...value, [key]: smaller };
    }
  }
}
