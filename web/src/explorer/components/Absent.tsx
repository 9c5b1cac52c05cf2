import { withParameters } from '../address/addresses';
import { Link } from '../address/Link';
import type { Operation } from '../api/useAnswer';
import { useMessages } from '../language/language';
import { Page } from './Page';

/** What stands at the address of a node that there is not. */
export function Absent({ id, operation }: { id: string; operation: Operation }) {
  const texts = useMessages({
    NL: { title: 'Niet gevonden', none: (missing: string) => `Er is niets met het id ${missing}.`, search: 'Zoek ernaar' },
    EN: { title: 'Not found', none: (missing: string) => `There is nothing with the id ${missing}.`, search: 'Search for it' },
  });
  const words = id.slice(id.lastIndexOf('/') + 1).replaceAll('-', ' ');
  return (
    <Page title={texts.title} operations={[operation]}>
      <p>{texts.none(id)}</p>
      <p>
        <Link to={withParameters('/', { q: words })}>
          {texts.search}: {words}
        </Link>
      </p>
    </Page>
  );
}
