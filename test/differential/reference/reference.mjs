// The reference: graphql-js's executor over the exported nodes.
import { buildASTSchema, executeSync, GraphQLError, Kind, parse, visit } from 'graphql';
import { resolve, typeOf } from './resolve.mjs';
import { readToday } from './connection.mjs';

export class Reference {
  // sdl is the service's schema.
  constructor(sdl, graph, cursors) {
    const document = parse(sdl, { noLocation: true });
    this.schema = buildASTSchema(document);
    this.lenient = buildASTSchema(allNullable(document));
    Object.assign(this, { graph, cursors });
    // Enumerations are ordered as the schema lists their values.
    graph.place = (name, value) => this.schema.getType(name).getValues().findIndex((v) => v.name === value);
  }

  // answer executes an operation. Besides data and errors it tells what was reached: the levels of nodes that are in the
  // data, the operators and arguments of each list, and whether a search's hits are missing, which `found` must hold.
  answer(document, variables, operationName, found = new Map()) {
    const run = { asked: new Map(), reached: [], searches: [] };
    const { data, errors } = this.execute(this.schema, document, variables, operationName, found, run);
    return {
      data,
      errors: errors ?? [],
      searches: run.searches,
      asked: [...run.asked.values()],
      levels: run.reached.filter(({ path }) => isThere(data, path)).map(({ level }) => level),
    };
  }

  // today is the day at which temporal properties are judged where an operation names none.
  today() { return readToday(this.graph.meta.asOf); }

  // possibleErrors gives the paths of all errors that the operation's fields give: of several in a part of the data that
  // becomes null the specification lets a server choose which it tells.
  possibleErrors(document, variables, operationName, found) {
    const run = { asked: new Map(), reached: [], searches: [] };
    return this.execute(this.lenient, document, variables, operationName, found, run).errors ?? [];
  }

  execute(schema, document, variables, operationName, found, run) {
    const contextValue = {
      graph: this.graph,
      cursors: this.cursors,
      today: this.today(),
      reached: ({ level }, path) => run.reached.push({ level, path }),
      asked: (type, args, info) => run.asked.set(info.fieldNodes[0], { type, args }),
      search: (args) => {
        const key = JSON.stringify(args);
        const hits = found.get(key);
        if (hits?.error) throw new GraphQLError(hits.error.message, { extensions: hits.error.extensions });
        if (!hits) run.searches.push({ key, args });
        return hits ?? { ids: [], totalCount: 0 };
      },
    };
    return executeSync({ schema, document, variableValues: variables, operationName, contextValue, fieldResolver: resolve, typeResolver: typeOf });
  }
}

// allNullable is the schema with each output type nullable, so that no error hides another.
function allNullable(document) {
  const nullable = (type) => (type.kind === Kind.NON_NULL_TYPE ? nullable(type.type) : type.kind === Kind.LIST_TYPE ? { ...type, type: nullable(type.type) } : type);
  return visit(document, { FieldDefinition: (f) => ({ ...f, type: nullable(f.type) }) });
}

function isThere(data, path) {
  const keys = [];
  for (let p = path; p; p = p.prev) keys.unshift(p.key);
  return keys.reduce((value, key) => value?.[key], data) != null;
}
