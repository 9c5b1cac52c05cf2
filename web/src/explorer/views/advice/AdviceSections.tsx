import { useMessages } from '../../language/language';
import type { AdvicePartsFragment } from './advice.generated';
import css from './advice.module.css';
import { saveFile } from '../../components/saveFile';
import { Section } from '../../components/Section';
import { SimilarCases } from '../../components/SimilarCases';
import { messages } from './messages';
import { Considerations, Comparisons, MeasuresUsed, NextEvents, PastRecommendations, WatchFor } from './sections';

/** The advice itself, and how to take it along. */
export function AdviceSections({ advice }: { advice: AdvicePartsFragment }) {
  const texts = useMessages(messages);
  if (advice.similar.length === 0) return <p role="status">{texts.nothingNear}</p>;
  return (
    <>
      <div className={`${css.take} no-print`}>
        <button type="button" className="quiet" onClick={() => window.print()}>
          {texts.print}
        </button>
        <SaveMarkdown markdown={advice.markdown} />
      </div>
      <p role="status">{texts.population(advice.similar.length, advice.population.casesWithData)}</p>
      <Section id="similar" title={texts.similar} count={advice.similar.length}>
        <SimilarCases similar={advice.similar} />
      </Section>
      <WatchFor advice={advice} />
      <NextEvents advice={advice} />
      <PastRecommendations advice={advice} />
      <MeasuresUsed advice={advice} />
      <Considerations advice={advice} />
      <Comparisons advice={advice} />
    </>
  );
}

function SaveMarkdown({ markdown }: { markdown: string }) {
  const texts = useMessages(messages);
  const save = () => saveFile(texts.fileName, new Blob([markdown], { type: 'text/markdown' }));
  return (
    <button type="button" className="quiet" onClick={save}>
      {texts.save}
    </button>
  );
}
