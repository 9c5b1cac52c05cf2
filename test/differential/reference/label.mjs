// What nodes are called, by the templates of the model.
import { property } from './values.mjs';

const MOST = 80; // characters

// label gives a node's label: the parts of its kind's template that it has, or the text that search weighs most.
export function label(graph, node, lang) {
  const { label: template, fields } = node.kind;
  let text = '';
  for (const { before, name } of template ? parts(template) : [{ before: '', name: title(fields) }]) {
    const said = name ? part(graph, node, name, lang) : '';
    if (said) text += (text && before) + said;
  }
  return text ? shortened(text) : node.id;
}

const parts = (template) => [...template.matchAll(/([^{]*)\{([^}]*)\}/g)].map(([, before, name]) => ({ before, name }));

function title(fields) {
  let found;
  for (const f of fields.values()) {
    if (f.is === 'property' && !f.many && f.weight > (found?.weight ?? 0)) found = f;
  }
  return found?.name;
}

function part(graph, node, name, lang) {
  const field = node.kind.fields.get(name);
  if (!field) return `${node.properties[name] ?? ''}`; // a part of a group, such as amount.currency
  if (field.is === 'relation') {
    const [target] = graph.targets(node, name);
    return target ? label(graph, target, lang) : '';
  }
  const value = property(node, field, { lang }) ?? '';
  return field.isEnum && value ? inLanguage(graph.vocabulary.get(constant(field.scalar)).get(value), lang) : `${value}`;
}

const inLanguage = ({ nl, en }, lang) => (lang === 'EN' ? en : nl);
const constant = (typeName) => typeName.replace(/(?<=.)[A-Z]/g, '_$&').toUpperCase();

function shortened(text) {
  const characters = [...text];
  if (characters.length <= MOST) return text;
  const cut = characters.slice(0, MOST).join('');
  const at = cut.lastIndexOf(' ');
  return `${(at > 0 ? cut.slice(0, at) : cut).replace(/[ ,;:]+$/, '')}…`;
}
