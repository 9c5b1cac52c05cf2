import { useId } from 'react';
import { Link } from '../../address/Link';
import { nodeAddress } from '../../address/addresses';
import { Select } from '../../components/Select';
import { countryName } from '../../language/format';
import { useLanguage, useMessages } from '../../language/language';
import { useVocabulary, type VocabularyName } from '../../vocabulary/useVocabulary';
import type { RecognisedPart } from '../../api/schema.generated';
import type { AdvicePartsFragment, RecognisedPartsFragment } from './advice.generated';
import { AddBottleneck } from './AddBottleneck';
import css from './advice.module.css';
import { messages } from './messages';
import type { Corrections } from './useCorrections';

/** What was recognised in the text, with the words that led to it, for the reader to correct. */
export function RecognisedSection({ recognised, corrections }: { recognised: AdvicePartsFragment['recognised']; corrections: Corrections }) {
  const texts = useMessages(messages);
  const vocabulary = useVocabulary();
  const language = useLanguage();
  const heading = useId();
  const { removed, added } = corrections;
  const domain = corrections.domain ?? recognised.domain ?? '';
  const phase = corrections.phase ?? recognised.phase ?? '';
  const orUnknown = (chosen: string, list: VocabularyName): [string, string][] => [
    ...(chosen === '' ? [['', texts.unknown] as [string, string]] : []),
    ...vocabulary.entries(list).map(({ value, label }): [string, string] => [value, label]),
  ];
  const because = (part: RecognisedPart) => recognised.because.filter((row) => row.part === part);
  const wordsOf = (part: RecognisedPart) => new Map(because(part).map(({ value, words }) => [value, words]));
  const valuesOf = (part: RecognisedPart) => because(part).map(({ value }) => value);
  return (
    <section aria-labelledby={heading} className={css.recognised}>
      <h2 id={heading}>{texts.recognised}</h2>
      <p>{recognised.bottlenecks.length === 0 ? texts.nothingRecognised : texts.recognisedIntro}</p>
      <ul className="list">
        {recognised.bottlenecks.map((found) => (
          <Recognised
            key={found.node.id}
            found={found}
            checked={!removed.includes(found.node.id)}
            onChange={(checked) => corrections.remove(checked ? removed.filter((id) => id !== found.node.id) : [...removed, found.node.id])}
          />
        ))}
      </ul>
      <AddBottleneck
        added={added}
        known={recognised.bottlenecks.map(({ node }) => node.id)}
        onChange={corrections.add}
      />
      {recognised.denied.length > 0 && (
        <>
          <h3>{texts.denied}</h3>
          <ul className="list">
            {recognised.denied.map(({ node, because }) => (
              <li key={node.id}>
                <Link to={nodeAddress(node.id)}>{node.name}</Link> <Words because={because} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{texts.others}</h3>
      <div className="controls">
        <Select
          label={texts.domain}
          value={domain}
          options={orUnknown(domain, 'DOMAIN')}
          onChange={(value) => corrections.setDomain(value === recognised.domain ? '' : value)}
        />
        <Select
          label={texts.phase}
          value={phase}
          options={orUnknown(phase, 'PHASE')}
          onChange={(value) => corrections.setPhase(value === recognised.phase ? '' : value)}
        />
      </div>
      <dl className={css.facts}>
        <Fact name={texts.domain} values={valuesOf('DOMAIN').map((value) => [value, vocabulary.label('DOMAIN', value)])} words={wordsOf('DOMAIN')} />
        <Fact name={texts.country} values={valuesOf('COUNTRY').map((code) => [code, countryName(code, language)])} words={wordsOf('COUNTRY')} />
        <Fact name={texts.events} values={recognised.events.map((kind) => [kind, vocabulary.label('EVENT_KIND', kind)])} words={wordsOf('EVENT')} />
        <Fact name={texts.measures} values={recognised.measures.map((kind) => [kind, vocabulary.label('MEASURE_KIND', kind)])} words={wordsOf('MEASURE')} />
        <Fact name={texts.terms} values={recognised.terms.map(({ id, prefLabel }) => [id, prefLabel])} words={wordsOf('TERM')} />
      </dl>
      {corrections.any && (
        <button type="button" className="quiet no-print" onClick={corrections.undo}>
          {texts.undo}
        </button>
      )}
    </section>
  );
}

function Recognised({ found, checked, onChange }: { found: RecognisedPartsFragment; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <li>
      <label className={css.tick}>
        <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
        <span>{found.node.name}</span>
      </label>
      <Words because={found.because} />
    </li>
  );
}

function Words({ because }: { because: string[] }) {
  const texts = useMessages(messages);
  return (
    <span className="muted">
      {texts.words}{' '}
      {because.map((words, index) => (
        <span key={words}>
          {index > 0 && ', '}
          <q>{words}</q>
        </span>
      ))}
    </span>
  );
}

interface FactProps {
  name: string;
  /** What was recognised, with what it is called. */
  values: [string, string][];
  /** The words that led to each; those of a case or a profile have none. */
  words: Map<string, string[]>;
}

function Fact({ name, values, words }: FactProps) {
  if (values.length === 0) return null;
  return (
    <>
      <dt>{name}</dt>
      {values.map(([value, label]) => (
        <dd key={value}>
          {label} {words.has(value) && <Words because={words.get(value)!} />}
        </dd>
      ))}
    </>
  );
}
