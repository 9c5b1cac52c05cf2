import { useAnswer } from '../../../api/useAnswer';
import { useNumberParameter } from '../../../address/useParameter';
import { strengthNames } from '../../../components/Strength';
import { Slider } from '../../../components/Slider';
import { formatNumber } from '../../../language/format';
import { useLanguage, useMessages } from '../../../language/language';
import { AnalysisPage } from '../AnalysisPage';
import { Population } from '../Counted';
import type { PartProps } from '../DynamicsView';
import { messages as shared } from '../messages';
import { useCases } from '../useCases';
import { ClusterMap } from './ClusterMap';
import { ClustersDocument } from './clusters.generated';
import { messages } from './clusters.messages';

/** Groups of cases that are alike, and what sets each apart. */
export function ClustersPage({ tabs }: PartProps) {
  const texts = useMessages(messages);
  const sharedTexts = useMessages(shared);
  const names = useMessages(strengthNames);
  const language = useLanguage();
  const cases = useCases();
  const [tenths, setTenths] = useNumberParameter('resolution', 10, 5, 20);
  const [minStrength, setMinStrength] = useNumberParameter('strength', 1, 1, 3);
  const [seed, setSeed] = useNumberParameter('seed', 1, 1, 20);
  const answer = useAnswer(ClustersDocument, { resolution: tenths / 10, minStrength, seed, ...cases.variables, lang: language });
  const strength = (value: number) => `${value} (${names[value]})`;
  const controls = (
    <>
      <div>
        <Slider label={texts.resolution} value={tenths} min={5} max={20} format={(value) => formatNumber(value / 10, language, 1)} onChange={setTenths} />
        <p className="muted note">{texts.resolutionMeans}</p>
      </div>
      <div>
        <Slider label={texts.minStrength} value={minStrength} min={1} max={3} format={strength} onChange={setMinStrength} />
      </div>
      <div>
        <Slider label={texts.seed} value={seed} min={1} max={20} onChange={setSeed} />
        <p className="muted note">{texts.seedMeans}</p>
      </div>
    </>
  );
  return (
    <AnalysisPage part="clusters" tabs={tabs} answer={answer} cases={cases} controls={controls}>
      {({ caseClusters: { modularity, clusters, population } }) => (
        <>
          <p role="status">{clusters.length === 0 ? texts.none : <strong>{sharedTexts.found(clusters.length)}.</strong>}</p>
          {clusters.length > 0 && (
            <p>
              {texts.modularity(formatNumber(modularity, language, 3))} {texts.seeded(seed)}
            </p>
          )}
          <Population population={population} unrecorded={sharedTexts.unrecorded.clusters} />
          {clusters.length > 0 && <ClusterMap clusters={clusters} of={cases.variables} minStrength={minStrength} note={texts.drawnMeans(strength(minStrength))} />}
        </>
      )}
    </AnalysisPage>
  );
}
