import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { OnDemand } from '../../components/OnDemand';
import { SourceList, Sources } from '../../components/Sources';
import { useLanguage, useMessages, type Messages } from '../../language/language';
import { ClaimsDocument, ClaimSourcesDocument } from './claims.generated';

const messages: Messages<{ claims: (count: number) => string; first: (count: number) => string; sources: string }> = {
  NL: { claims: (count) => (count === 1 ? '1 bewering met bronnen' : `${count} beweringen met bronnen`), first: (count) => `De eerste ${count}.`, sources: 'bronnen' },
  EN: { claims: (count) => (count === 1 ? '1 claim with sources' : `${count} claims with sources`), first: (count) => `The first ${count}.`, sources: 'sources' },
};

/** So many nodes the API gives at once. */
const most = 200;

interface ClaimsProps {
  /** The ids of manifestations. */
  ids: string[];
  /** The finding that rests on them, for their name. */
  of: string;
}

/** The claims that a finding rests on, with their sources, asked for when a reader opens them. */
export function Claims({ ids, of }: ClaimsProps) {
  const texts = useMessages(messages);
  return (
    <OnDemand summary={texts.claims(ids.length)} of={of} document={ClaimsDocument} variables={{ ids: ids.slice(0, most), lang: useLanguage() }}>
      {({ nodes }) => (
        <>
          {ids.length > most && <p>{texts.first(most)}</p>}
          <ul>
            {nodes.map(
              (claim) =>
                claim !== null &&
                'how' in claim && (
                  <li key={claim.id}>
                    {claim.case && <Link to={nodeAddress(claim.case.id)}>{claim.case.name}</Link>}, {claim.bottleneck.name}: {claim.how}
                    <Sources citations={claim.citations} of={claim.how} />
                  </li>
                ),
            )}
          </ul>
        </>
      )}
    </OnDemand>
  );
}

/** The sources of one claim, asked for when a reader opens them. */
export function SourcesOf({ id, of }: { id: string; of: string }) {
  const texts = useMessages(messages);
  return (
    <OnDemand summary={texts.sources} of={of} className="sources" document={ClaimSourcesDocument} variables={{ id, lang: useLanguage() }}>
      {({ node }) => node !== null && 'citations' in node && <SourceList citations={node.citations} />}
    </OnDemand>
  );
}
