import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { DrawingWithTable } from '../../components/DrawingWithTable';
import { Headings } from '../../components/Headings';
import { Failure } from '../../components/Failure';
import { Loading } from '../../components/Loading';
import { Shown } from '../../components/Shown';
import { Sources } from '../../components/Sources';
import { useList } from '../../components/useList';
import { useLanguage, useMessages } from '../../language/language';
import type { LinkPartsFragment } from './bottleneck.generated';
import type { BottleneckNode } from './BottleneckView';
import { CausesDrawing } from './CausesDrawing';
import { furtherOf } from './further';
import { messages } from './messages';

/** What feeds it and what it feeds: drawn, and in a table with how, where and by which source. */
export function Causes({ found }: { found: BottleneckNode }) {
  const texts = useMessages(messages);
  const lang = useLanguage();
  const fedBy = useList('fed-by', found.fedBy, furtherOf(found.id, lang, 'fedBy'));
  const feeds = useList('feeds', found.feeds, furtherOf(found.id, lang, 'feeds'));
  const links = [...fedBy.nodes, ...feeds.nodes];
  const error = fedBy.error ?? feeds.error;
  return (
    <>
      <DrawingWithTable
        title={texts.drawing(found.name)}
        drawing={<CausesDrawing of={found} fedBy={fedBy.nodes} feeds={feeds.nodes} />}
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
      {error && <Failure error={error} />}
      {(fedBy.pending || feeds.pending) && <Loading />}
      <Shown
        shown={links.length}
        total={fedBy.total + feeds.total}
        onMore={() => {
          fedBy.onMore?.();
          feeds.onMore?.();
        }}
      />
    </>
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
