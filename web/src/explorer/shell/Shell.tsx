import type { ReactNode } from 'react';
import { useSearch } from 'wouter';
import { Link } from '../address/Link';
import { useLanguage, useMessages } from '../language/language';
import { useParameter } from '../address/useParameter';
import { Navigation } from './Navigation';
import { Provenance } from './Provenance';

/** What stands around every view: the way to the others, the language, and what the data are. */
export function Shell({ children }: { children: ReactNode }) {
  const texts = useMessages({
    NL: { skip: 'Naar de inhoud', tagline: 'wat er terugkeert in herstel' },
    EN: { skip: 'Skip to content', tagline: 'what recurs in recovery' },
  });
  return (
    <>
      <a className="skip" href={`?${useSearch()}#content`}>
        {texts.skip}
      </a>
      <header className="shell-header no-print">
        <Link className="brand" to="/">
          Herstelgraaf <small>{texts.tagline}</small>
        </Link>
        <LanguageSwitch />
        <Navigation />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Provenance />
    </>
  );
}

function LanguageSwitch() {
  const language = useLanguage();
  const [, setLanguage] = useParameter('lang', 'nl');
  return language === 'NL' ? (
    <button type="button" className="quiet" lang="en" onClick={() => setLanguage('en')}>
      English
    </button>
  ) : (
    <button type="button" className="quiet" lang="nl" onClick={() => setLanguage('nl')}>
      Nederlands
    </button>
  );
}
