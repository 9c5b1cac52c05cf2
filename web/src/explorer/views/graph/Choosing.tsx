import type { NodeKind } from '../../api/schema.generated';
import { Facet } from '../../components/Facet';
import { useMessages } from '../../language/language';
import { kindNames, kindOf } from '../../vocabulary/kinds';
import { messages, most } from './messages';
import { Picker } from './Picker';
import type { Choices } from './useChoices';

/** What is drawn: nodes one by one, all of a kind, and of these only some kinds. */
export function Choosing({ choices, there }: { choices: Choices; /** The ids of what may be drawn. */ there: string[] }) {
  const texts = useMessages(messages);
  const names = useMessages(kindNames);
  const { ids, kinds, all, add, choose, setIds, setKinds, setAll } = choices;
  const every = (Object.keys(names) as NodeKind[]).map((kind) => ({ value: kind, label: names[kind] }));
  const counts = Map.groupBy(there, kindOf);
  const pick = (id: string) => {
    add([id]);
    choose(id);
  };
  const clear = () => {
    setIds([]);
    setAll([]);
    setKinds([]);
    choose('');
  };
  return (
    <div className="no-print">
      {ids.length < most ? <Picker label={texts.add} onPick={pick} /> : <p>{texts.full}</p>}
      <details open={all.length > 0}>
        <summary>{texts.all}</summary>
        <Facet title={texts.allOf} values={every} chosen={all} onChange={(values) => setAll(values as NodeKind[])} />
      </details>
      <Facet
        title={texts.kinds}
        values={[...counts].map(([kind, of]) => ({ value: kind, label: names[kind], count: of.length }))}
        chosen={kinds}
        onChange={(values) => setKinds(values as NodeKind[])}
      />
      {there.length > 0 && (
        <button type="button" className="quiet" onClick={clear}>
          {texts.clear}
        </button>
      )}
    </div>
  );
}
