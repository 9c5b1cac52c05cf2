import { Answered } from '../../../components/Answered';
import { OnDemand } from '../../../components/OnDemand';
import { useLanguage, useMessages } from '../../../language/language';
import { Memberships } from './Memberships';
import { claimsOfRow, mostRows, printed } from './Rows';
import { MembershipsDocument, type TruthTableQuery } from './truth-table.generated';
import { messages } from './truth-table.messages';
import css from './truth-table.module.css';

interface RowClaimsProps {
  rows: TruthTableQuery['truthTable']['rows'];
  /** The conditions and the outcome. */
  bottlenecks: string[];
  nameOf: (id: string) => string;
}

/** The claims that put each case in its row. */
export function RowClaims({ rows, bottlenecks, nameOf }: RowClaimsProps) {
  const texts = useMessages(messages);
  const lang = useLanguage();
  return (
    <section aria-labelledby="row-claims" className={`${css.claims} ${printed(bottlenecks.length - 1)}`}>
      <h2 id="row-claims">{texts.claims}</h2>
      <p className="muted">{texts.claimsMean}</p>
      {rows.slice(0, mostRows).map(
        ({ present, cases }, index) =>
          cases.length > 0 && (
            <div key={present.join()} id={claimsOfRow(index + 1)}>
              <OnDemand summary={texts.claimsOfRow(index + 1, cases.length)} of={texts.claims}>
                <Answered document={MembershipsDocument} variables={{ cases: cases.map(({ id }) => id), bottlenecks, lang }}>
                  {({ cases: { nodes } }) => <Memberships cases={nodes} bottlenecks={bottlenecks} nameOf={nameOf} name={texts.claimsOfRow(index + 1, cases.length)} />}
                </Answered>
              </OnDemand>
            </div>
          ),
      )}
    </section>
  );
}
