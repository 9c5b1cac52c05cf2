import { useEffect } from 'react';
import type { Language } from '../api/schema.generated';
import { useParameter } from '../address/useParameter';

/** The language of the page: `lang` in the address, Dutch where it says nothing. */
export function useLanguage(): Language {
  const [given] = useParameter('lang', 'nl');
  const language = given === 'en' ? 'EN' : 'NL';
  useEffect(() => {
    document.documentElement.lang = language.toLowerCase();
  }, [language]);
  return language;
}

/** Texts of the page in both languages; the English ones have the shape of the Dutch. */
export interface Messages<Texts> {
  NL: Texts;
  EN: NoInfer<Texts>;
}

export function useMessages<Texts>(messages: Messages<Texts>): Texts {
  return messages[useLanguage()];
}
