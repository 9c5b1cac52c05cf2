import { nodeAddress, withParameters } from '../../address/addresses';
import { Link } from '../../address/Link';
import type { Operation } from '../../api/useAnswer';
import { Page } from '../../components/Page';
import { useMessages } from '../../language/language';
import { messages } from './messages';

/** What stands at an address of no node: that there is none, ids like it, and a search for its words. */
export function NoSuchNode({ id, near, operation }: { id: string; near: string[]; operation: Operation }) {
  const texts = useMessages(messages);
  const words = id.slice(id.lastIndexOf('/') + 1).replaceAll('-', ' ');
  return (
    <Page title={texts.absent} operations={[operation]}>
      <p>{texts.noNode(id)}</p>
      {near.length > 0 && (
        <>
          <p>{texts.like}:</p>
          <ul>
            {near.map((like) => (
              <li key={like}>
                <Link to={nodeAddress(like)}>{like}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link to={withParameters('/', { q: words })}>
          {texts.search}: {words}
        </Link>
      </p>
    </Page>
  );
}
