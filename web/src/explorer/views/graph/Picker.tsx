import { useDeferredValue, useState } from 'react';
import { useAnswer } from '../../api/useAnswer';
import { NodePicker } from '../../components/NodePicker';
import { useLanguage, useMessages } from '../../language/language';
import { kindNames, kindOf } from '../../vocabulary/kinds';
import { OfferDocument } from './graph.generated';

/** Finds a node of any kind by its words. */
export function Picker({ label, onPick }: { label: string; onPick: (id: string) => void }) {
  const names = useMessages(kindNames);
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  const { data } = useAnswer(OfferDocument, { query, lang: useLanguage() }, query === '');
  const found = query === '' ? undefined : data?.search;
  const pick = (id: string) => {
    setTyped('');
    onPick(id);
  };
  return (
    <NodePicker
      label={label}
      typed={typed}
      onType={setTyped}
      found={found && { total: found.totalCount, nodes: found.nodes.map((node) => ({ id: node.id, name: node.label, over: names[kindOf(node.id)] })) }}
      onPick={pick}
    />
  );
}
