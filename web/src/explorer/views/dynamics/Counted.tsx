import { useMessages } from '../../language/language';
import { loosened, type CutOff } from './CutOffs';
import { messages, type Part } from './messages';
import { useCases } from './useCases';

interface Counts {
  cases: number;
  casesWithData: number;
}

interface CountedProps {
  part: Part;
  /** How many results are shown. */
  count: number;
  /** How many were asked for. */
  first: number;
  population: Counts;
  cutOffs: CutOff[];
}

/** How many results there are, or that the page ends before them; which cut-offs to move where there are none; over what was counted. */
export function Counted({ part, count, first, population, cutOffs }: CountedProps) {
  const texts = useMessages(messages);
  const { narrowed } = useCases();
  const { lower, raise } = loosened(cutOffs);
  const nothing = [texts.none, lower.length > 0 && texts.lower(lower), raise.length > 0 && texts.raise(raise), narrowed && texts.widen];
  return (
    <>
      <p role="status">
        {count > 0 && <strong>{count < first ? texts.found(count) : texts.foundFirst(first)}.</strong>}
        {count === 0 && nothing.filter(Boolean).join(' ')}
      </p>
      <Population population={population} unrecorded={texts.unrecorded[part]} />
    </>
  );
}

/** Over what was counted, and how what is not recorded was treated. */
export function Population({ population: { cases, casesWithData }, unrecorded }: { population: Counts; unrecorded: string }) {
  const texts = useMessages(messages);
  return (
    <p className="muted">
      {texts.population(cases, casesWithData)} {unrecorded}
    </p>
  );
}
