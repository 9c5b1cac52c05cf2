import { useAnswer } from '../../api/useAnswer';
import { useNumberParameter } from '../../address/useParameter';
import { DrawingWithTable } from '../../components/DrawingWithTable';
import { Headings } from '../../components/Headings';
import { Slider } from '../../components/Slider';
import { Sources } from '../../components/Sources';
import { useLanguage, useMessages } from '../../language/language';
import { AnalysisPage } from './AnalysisPage';
import { CausalLoop } from './CausalLoop';
import { Counted } from './Counted';
import type { PartProps } from './DynamicsView';
import { LoopsDocument, type LoopsQuery } from './loops.generated';
import { messages } from './messages';
import { Nodes } from './Nodes';

export type Loop = LoopsQuery['feedbackLoops'][number];

/** So many at most are asked for. */
const first = 12;

/** Loops in which bottlenecks feed each other, as causal loop diagrams. */
export function LoopsPage({ tabs }: PartProps) {
  const texts = useMessages(messages);
  const [minCases, setMinCases] = useNumberParameter('cases', 1, 1, 6);
  const [maxLength, setMaxLength] = useNumberParameter('length', 4, 2, 8);
  const answer = useAnswer(LoopsDocument, { minCases, maxLength, first, lang: useLanguage() });
  const controls = (
    <>
      <Slider label={texts.minCases} value={minCases} min={1} max={6} onChange={setMinCases} />
      <Slider label={texts.maxLength} value={maxLength} min={2} max={8} onChange={setMaxLength} />
    </>
  );
  return (
    <AnalysisPage part="loops" tabs={tabs} answer={answer} controls={controls}>
      {({ feedbackLoops }) => (
        <>
          <Counted part="loops" count={feedbackLoops.length} first={first} population={feedbackLoops[0]?.population} />
          <ol className="list">
            {feedbackLoops.map((loop) => (
              <LoopItem key={loop.links.map(({ from, sign }) => from.id + sign).join()} loop={loop} />
            ))}
          </ol>
        </>
      )}
    </AnalysisPage>
  );
}

function LoopItem({ loop }: { loop: Loop }) {
  const texts = useMessages(messages);
  const name = texts.loop(loop.links.map(({ from }) => from.name).join(', '));
  return (
    <li>
      <DrawingWithTable
        title={name}
        drawing={<CausalLoop loop={loop} name={name} />}
        table={
          <table>
            <Headings of={[texts.links, texts.claims]} />
            <tbody>
              {loop.links.map(({ from, to, sign, causalLinks }) => (
                <tr key={from.id + sign}>
                  <th scope="row">
                    <Nodes nodes={[from]} /> {sign === 'POSITIVE' ? `(+) ${texts.feeds}` : `(−) ${texts.dampens}`} <Nodes nodes={[to]} />
                  </th>
                  <td>
                    {causalLinks.map(({ id, how, about, citations }) => (
                      <div key={id}>
                        <Nodes nodes={about} />: {how}
                        <Sources citations={citations} of={how} />
                      </div>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
      <p>
        {texts.whole}: {loop.wholeIn.length === 0 ? '–' : <Nodes nodes={loop.wholeIn} />}
      </p>
      <p>
        {texts.parts_}: <Nodes nodes={loop.cases.filter(({ id }) => !loop.wholeIn.some((whole) => whole.id === id))} />
      </p>
    </li>
  );
}
