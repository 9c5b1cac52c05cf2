import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { formatDate } from '../../language/format';
import { useLanguage } from '../../language/language';
import { SourcesOf } from './SourcesOf';

/** A date, as precise as it is known, with the claim that gives it: what happened, and its sources on demand. */
export function Dated({ date, claim }: { date: string; claim: { id: string; title: string } }) {
  const language = useLanguage();
  return (
    <>
      {formatDate(date, language)}: <Link to={nodeAddress(claim.id)}>{claim.title}</Link>
      <SourcesOf id={claim.id} of={claim.title} />
    </>
  );
}
