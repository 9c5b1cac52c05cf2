import { useMessages, type Messages } from '../../../language/language';
import { Nodes } from '../Nodes';

/** More cases than this are folded away. */
const shown = 6;

const messages: Messages<(count: number) => string> = { NL: (count) => `${count} zaken`, EN: (count) => `${count} cases` };

/** Cases after a label; many of them on demand. */
export function Folded({ label, nodes }: { label: string; nodes: { id: string; name: string }[] }) {
  const cases = useMessages(messages);
  if (nodes.length <= shown) {
    return (
      <p>
        <strong>{label}</strong>: <Nodes nodes={nodes} />
      </p>
    );
  }
  return (
    <details>
      <summary>
        <strong>{label}</strong>: {cases(nodes.length)}
      </summary>
      <Nodes nodes={nodes} />
    </details>
  );
}
