import { Headings } from '../../../components/Headings';
import { formatNumber } from '../../../language/format';
import { useLanguage, useMessages } from '../../../language/language';
import { Nodes } from '../Nodes';
import { Figure } from './Figure';
import type { TruthTableQuery } from './truth-table.generated';
import { messages } from './truth-table.messages';
import css from './truth-table.module.css';

type Model = TruthTableQuery['truthTable']['solutions'][number];
type Term = Model['terms'][number];

/** So many models of a kind are shown at once; the rest on demand. */
const unfolded = 3;

/** The solutions by kind, each with its models, and what each combination explains. */
export function Solutions({ solutions, nameOf }: { solutions: Model[]; nameOf: (id: string) => string }) {
  const texts = useMessages(messages);
  const kinds = [...Map.groupBy(solutions, ({ kind }) => kind)];
  return (
    <section aria-labelledby="solutions">
      <h2 id="solutions">{texts.solutions}</h2>
      {solutions.length === 0 && <p>{texts.noSolution}</p>}
      {kinds.map(([kind, models]) => (
        <section key={kind}>
          <h3>{texts.kinds[kind]}</h3>
          <p className="muted">{texts.kindsMean[kind]}</p>
          {models[0]!.models > 1 && (
            <p className={css.ambiguous} role="note">
              {texts.ambiguous(models[0]!.models)}
            </p>
          )}
          <Models models={models.slice(0, unfolded)} nameOf={nameOf} />
          {models.length > unfolded && (
            <details>
              <summary>
                {texts.moreModels(models.length - unfolded)}
                <span className="visually-hidden">: {texts.kinds[kind]}</span>
              </summary>
              <Models models={models.slice(unfolded)} nameOf={nameOf} />
            </details>
          )}
        </section>
      ))}
    </section>
  );
}

function Models({ models, nameOf }: { models: Model[]; nameOf: (id: string) => string }) {
  return models.map((model) => <OneModel key={model.model} model={model} nameOf={nameOf} />);
}

function OneModel({ model, nameOf }: { model: Model; nameOf: (id: string) => string }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const figure = (value: number | null) => (value === null ? '–' : formatNumber(value, language, 3));
  const named = (name: string, value: number | null) => `${name} ${figure(value)}`;
  return (
    <>
      {model.models > 1 && <h4>{texts.model(model.model, model.models)}</h4>}
      <p className={css.expression}>
        <code>{model.expression}</code>
      </p>
      <p>{[named(texts.inclusion, model.consistency), named(texts.priColumn, model.pri), named(texts.rawCoverage, model.coverage)].join('; ')}</p>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={`${texts.kinds[model.kind]} ${model.model}: ${model.expression}`}>
        <table className={`${css.table} ${css.terms}`}>
          <Headings of={[texts.term, texts.inclusion, texts.priColumn, texts.rawCoverage, texts.uniqueCoverage, texts.cases]} />
          <tbody>
            {model.terms.map((term) => (
              <tr key={[...term.present, '~', ...term.absent].join()}>
                <th scope="row">{inWords(term, nameOf) || texts.always}</th>
                <Figure value={term.consistency} />
                <Figure value={term.pri} />
                <Figure value={term.rawCoverage} />
                <Figure value={term.uniqueCoverage} />
                <td className={css.cases}>
                  <Nodes nodes={term.cases} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function inWords({ present, absent }: Term, nameOf: (id: string) => string): string {
  return [...present.map(nameOf), ...absent.map((id) => `~${nameOf(id)}`)].join(' * ');
}
