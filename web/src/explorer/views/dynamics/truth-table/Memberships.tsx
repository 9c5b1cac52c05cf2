import { nodeAddress } from '../../../address/addresses';
import { Link } from '../../../address/Link';
import { strengthNames } from '../../../components/Strength';
import { useMessages } from '../../../language/language';
import { Nodes } from '../Nodes';
import { SourcesOf } from '../SourcesOf';
import type { MembershipsQuery } from './truth-table.generated';
import { messages } from './truth-table.messages';

export type MemberCase = MembershipsQuery['cases']['nodes'][number];

interface MembershipsProps {
  cases: MemberCase[];
  bottlenecks: string[];
  nameOf: (id: string) => string;
  /** What the table is of. */
  name: string;
}

/** How strongly bottlenecks show in cases: each strength leads to its claim, with the sources. */
export function Memberships({ cases, bottlenecks, nameOf, name }: MembershipsProps) {
  const texts = useMessages(messages);
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={name}>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.case}</th>
            {bottlenecks.map((id) => (
              <th key={id} scope="col">
                {nameOf(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <Nodes nodes={[one]} />
              </th>
              {bottlenecks.map((id) => (
                <td key={id}>
                  <Membership of={one} bottleneck={id} name={`${nameOf(id)}, ${one.name}`} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Membership({ of, bottleneck, name }: { of: MemberCase; bottleneck: string; name: string }) {
  const texts = useMessages(messages);
  const names = useMessages(strengthNames);
  const shown = of.manifestations.nodes.find((claim) => claim.bottleneck.id === bottleneck);
  const absent = of.absences.nodes.find((claim) => claim.bottleneck.id === bottleneck);
  const claim = shown ?? absent;
  if (claim === undefined) return <span className="muted">{texts.notRecorded}</span>;
  return (
    <>
      <Link to={nodeAddress(claim.id)}>
        {shown ? `${shown.strength} ${names[shown.strength]}` : texts.notFound}
        <span className="visually-hidden">: {name}</span>
      </Link>
      <SourcesOf id={claim.id} of={name} />
    </>
  );
}
