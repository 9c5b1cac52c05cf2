import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { Sources } from '../../components/Sources';
import { Strength } from '../../components/Strength';
import { formatDate, formatMoney, formatNumber } from '../../language/format';
import { useLanguage, useMessages } from '../../language/language';
import type { CompareQuery } from './compare.generated';
import css from './compare.module.css';
import { messages } from './messages';

type CellOfTable = CompareQuery['compareCases']['rows'][number]['cells'][number];

/** What one case has, with the way to the claim that says so, and its sources on demand. */
export function Cell({ cell, of }: { cell: CellOfTable; /** The row and the case, for the names of its links. */ of: string }) {
  const texts = useMessages(messages);
  const said = useSaid();
  const { present, strength, claim, citations } = cell;
  if (!present && claim === null) return <td className="muted">{texts.notRecorded}</td>;
  return (
    <td>
      {strength !== null && <Strength value={strength} />}
      {!present && <span className="muted">{texts.notFound}</span>}
      <p className={css.text}>{said(cell)}</p>
      {claim !== null && (
        <p className={css.claim}>
          <Link to={nodeAddress(claim.id)}>
            {texts.claim}
            <span className="visually-hidden">: {of}</span>
          </Link>
        </p>
      )}
      {citations.length > 0 && <Sources citations={citations} of={of} />}
    </td>
  );
}

/** What a cell says: its date, number or amount as readers write it, and what the claim adds to that; else its text. */
function useSaid(): (cell: CellOfTable) => string | null {
  const language = useLanguage();
  return ({ date, count, amount, text, claim }) => {
    const note = claim && 'note' in claim && claim.note ? `. ${claim.note}` : '';
    if (date !== null) return formatDate(date, language) + (claim && 'title' in claim ? `: ${claim.title}` : '');
    if (count !== null) return formatNumber(count, language) + note;
    // An amount may end in 'mld.', which brings its own full stop.
    if (amount !== null) return (formatMoney(amount, language) + note).replace('.. ', '. ');
    return text;
  };
}
