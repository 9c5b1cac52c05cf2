import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { DrawingWithTable } from '../../components/DrawingWithTable';
import { Headings } from '../../components/Headings';
import { Sources } from '../../components/Sources';
import { useMessages } from '../../language/language';
import type { LinkPartsFragment } from './bottleneck.generated';
import type { BottleneckNode } from './BottleneckView';
import { CausesDrawing } from './CausesDrawing';
import { messages } from './messages';

/** What feeds it and what it feeds: drawn, and in a table with how, where and by which source. */
export function Causes({ found }: { found: BottleneckNode }) {
  const texts = useMessages(messages);
  const links = [...found.fedBy.nodes, ...found.feeds.nodes];
  return (
    <DrawingWithTable
      title={texts.drawing(found.name)}
      drawing={<CausesDrawing found={found} />}
      table={
        <table>
          <Headings of={[texts.from, texts.sign, texts.to, texts.cases]} />
          <tbody>
            {links.map((link) => (
              <CauseRow key={link.id} link={link} />
            ))}
          </tbody>
        </table>
      }
    />
  );
}

function CauseRow({ link: { sign, how, from, to, about, citations } }: { link: LinkPartsFragment }) {
  const texts = useMessages(messages);
  return (
    <tr>
      <td>
        <Link to={nodeAddress(from.id)}>{from.name}</Link>
      </td>
      <td>{sign === 'POSITIVE' ? `+ ${texts.positive}` : `− ${texts.negative}`}</td>
      <td>
        <Link to={nodeAddress(to.id)}>{to.name}</Link>
      </td>
      <td>
        {about.map((subject) => (
          <Link key={subject.id} to={nodeAddress(subject.id)}>
            {subject.name}
          </Link>
        ))}
        <br />
        {how}
        <Sources citations={citations} of={how} />
      </td>
    </tr>
  );
}
