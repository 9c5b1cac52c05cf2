import { useAnswer } from '../../../api/useAnswer';
import { useNumberParameter } from '../../../address/useParameter';
import { Slider } from '../../../components/Slider';
import { formatNumber } from '../../../language/format';
import { useLanguage, useMessages } from '../../../language/language';
import { AnalysisPage } from '../AnalysisPage';
import { Population } from '../Counted';
import { ClustersDocument } from './clusters.generated';
import type { PartProps } from '../DynamicsView';
import { messages } from '../messages';
import { Nodes } from '../Nodes';

/** Groups of cases that are alike, and what sets each apart. */
export function ClustersPage({ tabs }: PartProps) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const [tenths, setTenths] = useNumberParameter('resolution', 10, 5, 20);
  const answer = useAnswer(ClustersDocument, { resolution: tenths / 10, lang: language });
  const controls = (
    <Slider label={texts.resolution} value={tenths} min={5} max={20} format={(value) => formatNumber(value / 10, language, 1)} onChange={setTenths} />
  );
  return (
    <AnalysisPage part="clusters" tabs={tabs} answer={answer} controls={controls}>
      {({ caseClusters: { modularity, clusters, population } }) => (
        <>
          <p role="status">
            <strong>{texts.found(clusters.length)}.</strong> {texts.modularity(formatNumber(modularity, language, 3))}
          </p>
          <Population population={population} unrecorded={texts.unrecorded.clusters} />
          <ol className="list">
            {clusters.map(({ label, cases, definingBottlenecks }) => (
              <li key={cases.map(({ id }) => id).join()}>
                <h2>{label}</h2>
                <p>
                  {texts.cases}: <Nodes nodes={cases} />
                </p>
                <p>
                  {texts.defining}: <Nodes nodes={definingBottlenecks} />
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </AnalysisPage>
  );
}
