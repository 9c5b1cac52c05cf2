import { nodeAddress, withParameters } from '../address/addresses';
import { Link } from '../address/Link';
import { useAnswer } from '../api/useAnswer';
import { useMessages, type Messages } from '../language/language';
import { IdsLikeDocument } from './near.generated';
import { Page } from './Page';

const messages: Messages<{ title: string; none: (id: string) => string; like: string; search: string }> = {
  NL: { title: 'Niet gevonden', none: (id) => `Er is niets met het id ${id}.`, like: 'Wel is er', search: 'Zoek ernaar' },
  EN: { title: 'Not found', none: (id) => `There is nothing with the id ${id}.`, like: 'There is', search: 'Search for it' },
};

/** What stands at an address of no node: that there is none, ids like it, and a search for its words. */
export function NoSuchNode({ id }: { id: string }) {
  const texts = useMessages(messages);
  const { error, operation } = useAnswer(IdsLikeDocument, { id });
  const near = error?.graphQLErrors.flatMap(({ extensions }) => (extensions.near as string[] | undefined) ?? []) ?? [];
  const words = id.slice(id.lastIndexOf('/') + 1).replaceAll('-', ' ');
  return (
    <Page title={texts.title} operations={[operation]}>
      <p>{texts.none(id)}</p>
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
