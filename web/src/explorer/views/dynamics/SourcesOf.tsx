import { Answered } from '../../components/Answered';
import { OnDemand } from '../../components/OnDemand';
import { SourceList } from '../../components/Sources';
import { useLanguage, useMessages } from '../../language/language';
import { ClaimSourcesDocument } from './claims.generated';

/** The sources of one claim, asked for when a reader opens them. */
export function SourcesOf({ id, of }: { id: string; of: string }) {
  const summary = useMessages({ NL: 'bronnen', EN: 'sources' });
  const lang = useLanguage();
  return (
    <OnDemand summary={summary} of={of} className="sources">
      <Answered document={ClaimSourcesDocument} variables={{ id, lang }}>
        {({ node }) => node !== null && 'citations' in node && <SourceList citations={node.citations} />}
      </Answered>
    </OnDemand>
  );
}
