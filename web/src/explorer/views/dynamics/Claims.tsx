import { useState } from 'react';
import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { Answered } from '../../components/Answered';
import { OnDemand } from '../../components/OnDemand';
import { Shown } from '../../components/Shown';
import { Sources } from '../../components/Sources';
import { useLanguage, useMessages, type Messages } from '../../language/language';
import { ClaimsDocument, type ClaimsQuery } from './claims.generated';
import { Nodes } from './Nodes';

const messages: Messages<{ claims: (count: number) => string; page: string }> = {
  NL: { claims: (count) => (count === 1 ? '1 bewering met bronnen' : `${count} beweringen met bronnen`), page: 'naar de bewering' },
  EN: { claims: (count) => (count === 1 ? '1 claim with sources' : `${count} claims with sources`), page: 'to the claim' },
};

/** So many claims are shown at once. */
const pageSize = 25;

interface ClaimsProps {
  /** The ids of manifestations or causal links. */
  ids: string[];
}

/** The claims that a finding rests on, with their sources. */
export function Claims({ ids }: ClaimsProps) {
  const lang = useLanguage();
  const [pages, setPages] = useState(1);
  const shown = Math.min(pages * pageSize, ids.length);
  return (
    <>
      {Array.from({ length: Math.ceil(shown / pageSize) }, (_, page) => (
        <Answered key={page} document={ClaimsDocument} variables={{ ids: ids.slice(page * pageSize, (page + 1) * pageSize), lang }}>
          {({ nodes }) => (
            <ul>
              {nodes.filter(isClaim).map((claim) => (
                <ClaimItem key={claim.id} claim={claim} />
              ))}
            </ul>
          )}
        </Answered>
      ))}
      <Shown shown={shown} total={ids.length} onMore={() => setPages(pages + 1)} />
    </>
  );
}

/** The same, asked for when a reader opens them. */
export function ClaimsOnDemand({ ids, of }: ClaimsProps & { /** The finding, for their name. */ of: string }) {
  const texts = useMessages(messages);
  return (
    <OnDemand summary={texts.claims(ids.length)} of={of}>
      <Claims ids={ids} />
    </OnDemand>
  );
}

type Found = ClaimsQuery['nodes'][number];
type Claim = Extract<Found, { how: string }>;

function isClaim(node: Found): node is Claim {
  return node !== null && 'how' in node;
}

function ClaimItem({ claim }: { claim: Claim }) {
  const texts = useMessages(messages);
  const { id, how, citations } = claim;
  return (
    <li>
      <Nodes nodes={'about' in claim ? claim.about : [claim.case, claim.bottleneck].filter((node) => node !== null)} />: {how} (
      <Link to={nodeAddress(id)}>
        {texts.page}
        <span className="visually-hidden">: {how}</span>
      </Link>
      )
      <Sources citations={citations} of={how} />
    </li>
  );
}
