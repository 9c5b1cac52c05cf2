// The variables of a document in the making.
import { isPlain, json, literal, Variable } from './literals.mjs';

export class Variables {
  constructor(random) {
    Object.assign(this, { random, definitions: [], values: {} });
  }

  // declare makes a variable with a value; undefined leaves it out.
  declare(type, value, defaultValue) {
    const name = `v${this.definitions.length + 1}`;
    this.definitions.push(`$${name}: ${type}${defaultValue === undefined ? '' : ` = ${literal(defaultValue)}`}`);
    if (value !== undefined) this.values[name] = json(value);
    return new Variable(name);
  }

  // lift now and then moves a value into a variable: given, left to its default, or null or absent where the place may
  // be empty.
  lift(value, type, chance = 0.12) {
    if (!this.random.chance(chance) || !isPlain(value)) return value;
    const required = type.endsWith('!');
    switch (this.random.weighted({ given: 6, default: 3, both: 1, absent: 0.6, nothing: 0.3 })) {
      case 'default': return this.declare(this.random.chance(0.5) ? type : type.replace(/!$/, ''), undefined, value);
      case 'both': return this.declare(type, value, value);
      case 'absent': return required ? this.declare(type, value) : this.declare(type);
      case 'nothing': return required ? this.declare(type.replace(/!$/, ''), null, value) : this.declare(type, null);
      default: return this.declare(type, value);
    }
  }

  // condition gives the argument of @skip or @include that comes to a value.
  condition(value) {
    switch (this.random.weighted({ literal: 4, given: 3, default: 2, overruled: 1 })) {
      case 'literal': return value;
      case 'given': return this.declare('Boolean!', value);
      case 'default': return this.declare('Boolean', undefined, value);
      default: return this.declare('Boolean!', value, !value);
    }
  }
}
