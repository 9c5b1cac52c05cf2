// Analyses whose results hold nodes. What they find is not compared: it is asked of the service, with the ids of the nodes
// only, and then the nodes are.
import { getNamedType, isCompositeType, isRequiredArgument } from 'graphql';

export const analyses = ['followUp', 'recurringPatterns', 'associationRules', 'feedbackLoops'];

// question gives the operation that asks for all of an analysis. Its variables are called as the arguments.
export function question(schema, model, name) {
  const field = schema.getQueryType().getFields()[name];
  const declared = field.args.map((a) => `$${a.name}: ${a.type}`);
  const passed = field.args.map((a) => `${a.name}: $${a.name}`);
  return `query (${declared.join(', ')}) { ${name}(${passed.join(', ')}) ${everything(getNamedType(field.type), model)} }`;
}

function everything(type, model) {
  if (model.has(type.name)) return '{ id }';
  const fields = Object.values(type.getFields()).filter((f) => !f.args.some(isRequiredArgument));
  return `{ ${fields.map((f) => (isCompositeType(getNamedType(f.type)) ? `${f.name} ${everything(getNamedType(f.type), model)}` : f.name)).join(' ')} }`;
}
