// Whether two answers are the same.
//
// Data must be equal with their keys in the same order, as the specification prescribes it. Errors: where several fields
// of a part that becomes null fail, the specification leaves open which of them is told, and the two sides may choose
// differently. So it is asked that
//   - each error of the service is one that the reference's fields do give, when nothing keeps them from it (its path and
//     its code are among the possible errors), and is told once;
//   - each value that an error of the reference made null has an error of the service at or below it;
//   - neither side has an error where the other has none.

// firstDifference tells where the answers differ; undefined where they don't. `possible` gives the possible errors.
export function firstDifference(service, reference, cursors, possible) {
  if (service.data === undefined) return `the service refuses the operation: ${JSON.stringify(service.errors)}`;
  return dataDiffers(service.data, reference.data, cursors, '') ?? errorsDiffer(service, reference, possible) ?? textDiffers(service);
}

function dataDiffers(got, want, cursors, at) {
  if (cursors.isOwn(want)) {
    return cursors.tie(got, want) ? undefined : `${at}: the cursor ${got} does not stand for ${want}`;
  }
  if (isComposite(got) && isComposite(want) && Array.isArray(got) === Array.isArray(want)) {
    const [a, b] = [Object.keys(got), Object.keys(want)];
    if (!Array.isArray(got) && a.join() !== b.join()) return `${at}: the service has the keys ${a}, the reference ${b}`;
    if (a.length !== b.length) return `${at}: the service has ${a.length} items, the reference ${b.length}`;
    for (const key of a) {
      const difference = dataDiffers(got[key], want[key], cursors, `${at}/${key}`);
      if (difference) return difference;
    }
    return undefined;
  }
  return got === want ? undefined : `${at}: the service has ${brief(got)}, the reference ${brief(want)}`;
}

const isComposite = (value) => value !== null && typeof value === 'object';
const brief = (value) => JSON.stringify(value)?.slice(0, 300);

function errorsDiffer(service, reference, possible) {
  const told = service.errors ?? [];
  if (told.length === 0 && reference.errors.length === 0) return undefined;
  if (told.length === 0) return `the reference alone has errors: ${reference.errors.map(brief)}`;
  if (reference.errors.length === 0) return `the service alone has errors: ${told.map(brief)}`;
  const can = new Map(possible().map((e) => [place(e), e.extensions?.code]));
  const seen = new Set();
  for (const e of told) {
    // Where an argument does not fit its type graphql-js itself gives the error, which has no code.
    if (!can.has(place(e)) || ![undefined, e.extensions.code].includes(can.get(place(e)))) {
      return `the service alone has the error ${brief(e)}; possible are ${[...can].slice(0, 5).map(brief)}`;
    }
    if (seen.has(place(e))) return `the service tells the error ${brief(e)} twice`;
    seen.add(place(e));
  }
  for (const e of reference.errors) {
    const nulled = nulledBy(e.path, reference.data);
    if (!told.some(({ path }) => nulled.every((key, i) => path[i] === key))) {
      return `the service tells no error for the null at /${nulled.join('/')}; the reference tells ${brief(e)}`;
    }
  }
  return undefined;
}

const place = ({ path = [] }) => `/${path.join('/')}`;

// nulledBy gives the path of the value that an error made null: the first null on the way to it.
function nulledBy(path, data) {
  let value = data;
  for (const [i, key] of path.entries()) {
    if (value === null) return path.slice(0, i);
    value = value[key];
  }
  return path;
}

// textDiffers tells whether JSON.parse lost something, as it does with a key that stands twice in an object.
function textDiffers({ text }) {
  const read = JSON.stringify(JSON.parse(text));
  const plain = text.trim().replace(/\\u00(3c|3e|26)/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return read === plain ? undefined : 'the text of the answer is not what it says: a key stands twice, or its writing is unusual';
}
