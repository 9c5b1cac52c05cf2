import { useAnswer } from '../../../api/useAnswer';
import { Headings } from '../../../components/Headings';
import { Settled } from '../../../components/Settled';
import { useLanguage, useMessages } from '../../../language/language';
import { Nodes } from '../Nodes';
import type { MemberCase } from './Memberships';
import { MembershipsDocument } from './truth-table.generated';
import { messages } from './truth-table.messages';
import type { Question } from './useQuestion';

interface LeftOutProps {
  /** The ids of the cases. */
  cases: string[];
  question: Question;
  nameOf: (id: string) => string;
}

/** The cases that are in no row, each with why. */
export function LeftOut({ cases, question, nameOf }: LeftOutProps) {
  const texts = useMessages(messages);
  const bottlenecks = [...question.conditions, question.outcome];
  const answer = useAnswer(MembershipsDocument, { cases, bottlenecks, lang: useLanguage() }, cases.length === 0);
  if (cases.length === 0) return null;
  const why = (one: MemberCase) => {
    const unrecorded = question.missing ? bottlenecks.filter((id) => !recorded(one, id)) : [];
    if (unrecorded.length > 0) return texts.unrecorded(unrecorded.map(nameOf));
    const undecided = question.conditions.filter((id) => question.calibration[strengthIn(one, id)] === 0.5);
    return texts.undecided(undecided.map(nameOf));
  };
  return (
    <section aria-labelledby="left-out">
      <h2 id="left-out">{texts.leftOut(cases.length)}</h2>
      <Settled answer={answer}>
        {({ cases: { nodes } }) => (
          <div className="table-scroll" tabIndex={0} role="group" aria-label={texts.leftOut(cases.length)}>
            <table>
              <Headings of={[texts.case, texts.why]} />
              <tbody>
                {nodes.map((one) => (
                  <tr key={one.id}>
                    <th scope="row">
                      <Nodes nodes={[one]} />
                    </th>
                    <td>{why(one)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Settled>
    </section>
  );
}

function recorded({ manifestations, absences }: MemberCase, bottleneck: string): boolean {
  return [...manifestations.nodes, ...absences.nodes].some((claim) => claim.bottleneck.id === bottleneck);
}

/** 0 where nothing is recorded. */
function strengthIn({ manifestations }: MemberCase, bottleneck: string): number {
  return manifestations.nodes.find((claim) => claim.bottleneck.id === bottleneck)?.strength ?? 0;
}
