import { useMessages } from '../../../language/language';
import { ClaimsOnDemand } from '../Claims';
import { claimsOf, type LoopLink } from './loop';
import { messages } from './loops.messages';

/** The claims that a link rests on, asked for when a reader opens them. */
export function LinkClaims({ link }: { link: LoopLink }) {
  const texts = useMessages(messages);
  return <ClaimsOnDemand ids={claimsOf(link)} of={`${link.from.name} ${texts.signs[link.sign]} ${link.to.name}`} />;
}
