import type { ComponentProps } from 'react';
import { Link as PlainLink, useSearch } from 'wouter';

type LinkProps = Omit<ComponentProps<'a'>, 'href'> & { to: string };

/** A link to another view that keeps the language. */
export function Link({ to, ...rest }: LinkProps) {
  return <PlainLink href={useInLanguage(to)} {...rest} />;
}

/** The address with the language of the present one. */
export function useInLanguage(to: string): string {
  const language = new URLSearchParams(useSearch()).get('lang');
  if (language === null) return to;
  return `${to}${to.includes('?') ? '&' : '?'}lang=${language}`;
}
