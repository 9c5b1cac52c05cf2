import { useMessages } from '../../../language/language';
import type { Route } from './diagram/connect';
import { labelOf, type DrawnLink } from './diagram/Diagram';
import { linkKey, type LoopLink } from './loop';
import { messages } from './loops.messages';

/** Links with their routes, and what each says to those who can't see it. */
export function useDrawnLinks(links: LoopLink[], routes: Map<string, Route>): DrawnLink[] {
  const texts = useMessages(messages);
  return links.flatMap((link) => {
    const key = linkKey(link);
    const route = routes.get(key);
    const { from, to, sign, caseCount } = link;
    const name = `${from.name} ${texts.signs[sign]} ${to.name}, ${labelOf(sign, caseCount)}: ${texts.toClaims}`;
    return route === undefined ? [] : [{ ...route, key, sign, caseCount, name }];
  });
}
