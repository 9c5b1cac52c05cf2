import { useAnswer } from '../../api/useAnswer';
import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { Settled } from '../../components/Settled';
import { Sources } from '../../components/Sources';
import { Strength } from '../../components/Strength';
import { useLanguage, useMessages } from '../../language/language';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import css from './matrix.module.css';
import { MatrixCellDocument } from './matrix.generated';
import { messages } from './messages';

/** The claim behind the cell that is chosen. */
export function CellPanel({ id }: { id: string }) {
  const texts = useMessages(messages);
  const { label } = useVocabulary();
  const answer = useAnswer(MatrixCellDocument, { id, lang: useLanguage() }, id === '');
  return (
    <section className={css.panel} aria-label={texts.claim} aria-live="polite">
      <h2>{texts.claim}</h2>
      {id === '' ? (
        <p className="muted">{texts.choose}</p>
      ) : (
        <Settled answer={answer}>
          {({ manifestation }) =>
            manifestation && (
              <>
                <p>
                  <Link to={nodeAddress(manifestation.bottleneck.id)}>{manifestation.bottleneck.name}</Link>
                  {' · '}
                  {manifestation.case && <Link to={nodeAddress(manifestation.case.id)}>{manifestation.case.name}</Link>}
                  {' · '}
                  <Strength value={manifestation.strength} /> <span className="muted">{label('PHASE', manifestation.phase)}</span>
                </p>
                <p>{manifestation.how}</p>
                <Sources citations={manifestation.citations} of={manifestation.bottleneck.name} />
                <p>
                  <Link to={nodeAddress(manifestation.id)}>{texts.page}</Link>
                </p>
              </>
            )
          }
        </Settled>
      )}
    </section>
  );
}
