import { Link } from '../address/Link';
import { nodeAddress } from '../address/addresses';
import { formatDate } from '../language/format';
import { useLanguage, useMessages } from '../language/language';
import type { CitationPartsFragment } from './citation.generated';

/** The sources of a claim, shown on demand. */
export function Sources({ citations, of }: { citations: CitationPartsFragment[]; /** What they are the sources of, for its name. */ of: string }) {
  const texts = useMessages({
    NL: { sources: (count: number) => (count === 1 ? '1 bron' : `${count} bronnen`), none: 'geen bron' },
    EN: { sources: (count: number) => (count === 1 ? '1 source' : `${count} sources`), none: 'no source' },
  });
  if (citations.length === 0) return <span className="muted">{texts.none}</span>;
  return (
    <details className="sources">
      <summary>
        {texts.sources(citations.length)}
        <span className="visually-hidden">: {of}</span>
      </summary>
      <SourceList citations={citations} />
    </details>
  );
}

/** Sources in the order of the data file: document, who published it and when, and where in it. */
export function SourceList({ citations }: { citations: CitationPartsFragment[] }) {
  const language = useLanguage();
  const texts = useMessages({ NL: { read: 'lees' }, EN: { read: 'read' } });
  return (
    <ol>
      {citations.map(({ id, locator, document }) => (
        <li key={id}>
          <Link to={nodeAddress(document.id)}>{document.title}</Link>
          {[document.publisher?.name, document.ref, document.date && formatDate(document.date, language), locator]
            .filter(Boolean)
            .map((part) => `, ${part}`)}
          {document.url && (
            <>
              {' '}
              (
              <a href={document.url} rel="noreferrer">
                {texts.read}
                <span className="visually-hidden">: {document.title}</span>
              </a>
              )
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
