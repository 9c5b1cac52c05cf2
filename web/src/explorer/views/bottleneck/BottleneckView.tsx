import { useAnswer } from '../../api/useAnswer';
import { withParameters } from '../../address/addresses';
import { Link } from '../../address/Link';
import { NoSuchNode } from '../../components/NoSuchNode';
import { Page } from '../../components/Page';
import { Settled } from '../../components/Settled';
import { useLanguage, useMessages } from '../../language/language';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import type { ViewProps } from '..';
import { BottleneckDocument, type BottleneckQuery } from './bottleneck.generated';
import { BottleneckParts } from './BottleneckParts';
import { messages } from './messages';

export type BottleneckNode = Extract<NonNullable<BottleneckQuery['node']>, { category: unknown }>;

/** All that is known of a bottleneck, on one page. */
export default function BottleneckView({ id }: ViewProps) {
  const texts = useMessages(messages);
  const { label } = useVocabulary();
  const answer = useAnswer(BottleneckDocument, { id, lang: useLanguage() });
  const found = answer.data?.node as BottleneckNode | null | undefined;
  if (found === null) return <NoSuchNode id={id} />;
  return (
    <Page title={found?.name ?? id} over={found && label('BOTTLENECK_CATEGORY', found.category)} operations={[answer.operation]}>
      <Settled answer={answer}>
        {() => (
          <>
            <p>
              <strong>{texts.definition}.</strong> {found!.definition}
            </p>
            {found!.recognise && (
              <p>
                <strong>{texts.recognise}.</strong> {found!.recognise}
              </p>
            )}
            <p className="no-print">
              <Link to={withParameters('/graph', { nodes: id })}>{texts.inGraph}</Link>
            </p>
            <BottleneckParts found={found!} />
          </>
        )}
      </Settled>
    </Page>
  );
}
