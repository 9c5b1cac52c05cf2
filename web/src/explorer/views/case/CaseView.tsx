import { useAnswer } from '../../api/useAnswer';
import { withParameters } from '../../address/addresses';
import { Link } from '../../address/Link';
import { NoSuchNode } from '../../components/NoSuchNode';
import { Page } from '../../components/Page';
import { Settled } from '../../components/Settled';
import { SimilarCases } from '../../components/SimilarCases';
import { useLanguage, useMessages } from '../../language/language';
import { kindNames, kindOf } from '../../vocabulary/kinds';
import type { ViewProps } from '..';
import { CaseParts } from './CaseParts';
import { CaseDocument, SimilarToCaseDocument, type CaseQuery } from './case.generated';
import { messages } from './messages';

export type CaseNode = Extract<NonNullable<CaseQuery['node']>, { summary: unknown }>;

/** All that is known of a case, on one page. */
export default function CaseView({ id }: ViewProps) {
  const lang = useLanguage();
  const texts = useMessages(messages);
  const kinds = useMessages(kindNames);
  const answer = useAnswer(CaseDocument, { id, lang });
  const similar = useAnswer(SimilarToCaseDocument, { id, lang }, answer.data?.node == null);
  const found = answer.data?.node as CaseNode | null | undefined;
  if (found === null) return <NoSuchNode id={id} />;
  return (
    <Page title={found?.name ?? id} over={kinds[kindOf(id)]} operations={[answer.operation, similar.operation]}>
      <Settled answer={answer}>
        {() => (
          <>
            <p>{found!.summary}</p>
            <p className="no-print">
              <Link to={withParameters('/graph', { nodes: id })}>{texts.inGraph}</Link>
              {' · '}
              <Link to={withParameters('/compare', { cases: id })}>{texts.compare}</Link>
              {' · '}
              <Link to={withParameters('/advice', { case: id })}>{texts.advice}</Link>
            </p>
            <CaseParts found={found!} similar={<Settled answer={similar}>{({ similarCases }) => <SimilarCases similar={similarCases} />}</Settled>} />
          </>
        )}
      </Settled>
    </Page>
  );
}
