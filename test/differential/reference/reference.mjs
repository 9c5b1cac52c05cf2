// The reference: graphql-js's executor over the exported nodes.
import { buildASTSchema, executeSync, GraphQLError, Kind, parse, visit } from 'graphql';
import { resolve, typeOf } from './resolve.mjs';
import { readToday } from './connection.mjs';

export class Reference {
  // sdl is the service's schema; vocabulary has the labels of the values of enumerations.
  constructor(sdl, graph, cursors, vocabulary) {
    const document = parse(sdl, { noLocation: true });
    this.schema = buildASTSchema(document);
    this.lenient = buildASTSchema(allNullable(document));
    Object.assign(this, { graph, cursors });
    // Enumerations are ordered as the schema lists their values.
    graph.vocabulary = vocabulary;
    graph.place = (name, value) => this.schema.getType(name).getValues().findIndex((v) => v.name === value);
  }

  // answer executes an operation. Besides data and errors it tells what was reached: the levels of nodes that are in the
  // data, the arguments of each list, and which searches and analyses are missing in `told`, what the service tells of them.
  answer(document, variables, told = new Map()) {
    const run = { asked: new Map(), reached: [], missing: [] };
    const { data, errors } = this.execute(this.schema, document, variables, told, run);
    return {
      data,
      errors: errors ?? [],
      missing: run.missing,
      asked: [...run.asked.values()],
      levels: run.reached.filter(({ path }) => isThere(data, path)).map(({ level }) => level),
    };
  }

  // today is the day at which temporal properties are judged where an operation names none.
  today() { return readToday(this.graph.meta.asOf); }

  // possibleErrors gives the paths of all errors that the operation's fields give: of several in a part of the data that
  // becomes null the specification lets a server choose which it tells.
  possibleErrors(document, variables, told) {
    const run = { asked: new Map(), reached: [], missing: [] };
    return this.execute(this.lenient, document, variables, told, run).errors ?? [];
  }

  execute(schema, document, variables, told, run) {
    const contextValue = {
      graph: this.graph,
      cursors: this.cursors,
      today: this.today(),
      reached: ({ level }, path) => run.reached.push({ level, path }),
      asked: (type, args, info) => run.asked.set(info.fieldNodes[0], { type, args }),
      told: (name, args) => {
        const key = JSON.stringify([name, args]);
        const answer = told.get(key);
        if (answer?.error) throw new GraphQLError(answer.error.message, { extensions: answer.error.extensions });
        if (!answer) run.missing.push({ key, name, args });
        return answer?.value;
      },
    };
    return executeSync({ schema, document, variableValues: variables, contextValue, fieldResolver: resolve, typeResolver: typeOf });
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
