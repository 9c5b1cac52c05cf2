// The running service, asked over HTTP.

export class Service {
  constructor(url) {
    this.url = url;
    this.cursorTexts = new Map();
  }

  async schema() {
    const response = await fetch(new URL('/schema.graphql', this.url));
    if (!response.ok) throw new Error(`/schema.graphql answers ${response.status}`);
    return response.text();
  }

  // vocabulary gives the labels of the values of enumerations: by the list's name, then by value.
  async vocabulary() {
    const { data } = await this.ask('{ __type(name: "VocabularyName") { enumValues { name } } }');
    const lists = data.__type.enumValues.map((v) => v.name);
    const asked = lists.map((name) => `${name}: vocabulary(name: ${name}) { value nl: label en: label(lang: EN) }`);
    const labels = new Map();
    for (let i = 0; i < asked.length; i += 20) {
      const { data: some } = await this.ask(`{ ${asked.slice(i, i + 20).join(' ')} }`);
      for (const [name, values] of Object.entries(some)) labels.set(name, new Map(values.map((v) => [v.value, v])));
    }
    return labels;
  }

  // ask gives the text of an answer and what it says.
  async ask(query, variables) {
    const text = await this.post(JSON.stringify({ query, variables }));
    return { text, ...JSON.parse(text) };
  }

  // post sends a body again where a kept connection was closed meanwhile: asking twice does no harm.
  async post(body, again = 2) {
    try {
      const response = await fetch(this.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      return await response.text();
    } catch (error) {
      if (again === 0) throw error;
      return this.post(body, again - 1);
    }
  }

  // hits gives the nodes that a search finds.
  async hits(args) {
    const query = `query ($query: String!, $kinds: [NodeKind!], $first: Int, $last: Int) {
      search(query: $query, kinds: $kinds, first: $first, last: $last) { nodes { id } totalCount }
    }`;
    const { data, errors } = await this.ask(query, args);
    if (!data) return { error: errors[0] };
    return { value: { ids: data.search.nodes.map((n) => n.id), totalCount: data.search.totalCount } };
  }

  // result gives the answer to a question that has one field.
  async result(question, args) {
    const { data, errors } = await this.ask(question, args);
    return data ? { value: Object.values(data)[0] } : { error: errors[0] };
  }

  // cursor gives the service's cursor of a node in an order of a list that is a root field.
  async cursor({ list, type, orderBy, id }) {
    const key = JSON.stringify([list, orderBy, id]);
    if (!this.cursorTexts.has(key)) {
      const answer = await this.ask(
        `query ($where: ${type}Where, $orderBy: [${type}Order!]) { ${list}(where: $where, orderBy: $orderBy) { edges { cursor } } }`,
        { where: { id: { eq: id } }, orderBy },
      );
      if (!answer.data) throw new Error(`no cursor of ${key}: ${answer.text}`);
      this.cursorTexts.set(key, answer.data[list].edges[0].cursor);
    }
    return this.cursorTexts.get(key);
  }
}
