import { nodeAddress } from '../../../address/addresses';
import { Link } from '../../../address/Link';
import { useAnswer } from '../../../api/useAnswer';
import { OnDemand } from '../../../components/OnDemand';
import { Settled } from '../../../components/Settled';
import { Sources } from '../../../components/Sources';
import { useLanguage, useMessages } from '../../../language/language';
import { Nodes } from '../Nodes';
import type { LoopLink } from './loop';
import { LinkClaimsDocument, type LinkClaimsQuery } from './loops.generated';
import { messages } from './loops.messages';

/** The claims that a link rests on, asked for when a reader opens them. */
export function LinkClaimsOnDemand({ link }: { link: LoopLink }) {
  const texts = useMessages(messages);
  return (
    <OnDemand
      summary={texts.claims(link.causalLinks.length)}
      of={`${link.from.name} ${texts.signs[link.sign]} ${link.to.name}`}
      document={LinkClaimsDocument}
      variables={{ ids: idsOf(link), lang: useLanguage() }}
    >
      {(data) => <List of={data} />}
    </OnDemand>
  );
}

/** The claims that a link rests on. */
export function LinkClaims({ link }: { link: LoopLink }) {
  const answer = useAnswer(LinkClaimsDocument, { ids: idsOf(link), lang: useLanguage() });
  return <Settled answer={answer}>{(data) => <List of={data} />}</Settled>;
}

function List({ of: { nodes } }: { of: LinkClaimsQuery }) {
  const texts = useMessages(messages);
  return (
    <ul>
      {nodes.map(
        (claim) =>
          claim !== null &&
          'how' in claim && (
            <li key={claim.id}>
              <Nodes nodes={claim.about} />: {claim.how} (
              <Link to={nodeAddress(claim.id)}>
                {texts.page}
                <span className="visually-hidden">: {claim.how}</span>
              </Link>
              )
              <Sources citations={claim.citations} of={claim.how} />
            </li>
          ),
      )}
    </ul>
  );
}

function idsOf({ causalLinks }: LoopLink): string[] {
  return causalLinks.map(({ id }) => id);
}
