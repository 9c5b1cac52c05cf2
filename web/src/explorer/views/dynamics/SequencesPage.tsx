import { useAnswer } from '../../api/useAnswer';
import { useNumberParameter } from '../../address/useParameter';
import { DrawingWithTable } from '../../components/DrawingWithTable';
import { Headings } from '../../components/Headings';
import { Slider } from '../../components/Slider';
import { formatDayRange, formatShare } from '../../language/format';
import { useLanguage, useMessages } from '../../language/language';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import { AnalysisPage, Counted } from './AnalysisPage';
import type { PartProps } from './DynamicsView';
import { Flow } from './Flow';
import { messages } from './messages';
import { Nodes } from './Nodes';
import { SequencesDocument } from './sequences.generated';

/** So many at most are asked for. */
const first = 12;

/** Kinds of events that follow each other, each as a flow with the median gap on its arrows. */
export function SequencesPage({ tabs }: PartProps) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { label } = useVocabulary();
  const [minCases, setMinCases] = useNumberParameter('cases', 5, 2, 20);
  const [minLength, setMinLength] = useNumberParameter('length', 3, 2, 6);
  const answer = useAnswer(SequencesDocument, { minCases, minLength, first, lang: language });
  const controls = (
    <>
      <Slider label={texts.minCases} value={minCases} min={2} max={20} onChange={setMinCases} />
      <Slider label={texts.minLength} value={minLength} min={2} max={6} onChange={setMinLength} />
    </>
  );
  return (
    <AnalysisPage part="sequences" tabs={tabs} answer={answer} controls={controls}>
      {({ eventSequences }) => (
        <>
          <Counted part="sequences" rows={eventSequences} first={first} />
          <ol className="list">
            {eventSequences.map(({ kinds, caseCount, support, medianGapDays, cases }) => {
              const names = kinds.map((kind) => label('EVENT_KIND', kind));
              const gaps = medianGapDays.map((gap) => formatDayRange(gap, language));
              return (
                <li key={kinds.join()}>
                  <DrawingWithTable
                    title={names.join(' → ')}
                    drawing={<Flow names={names} gaps={gaps} />}
                    table={
                      <table>
                        <Headings of={[texts.kind, texts.gap]} />
                        <tbody>
                          {names.map((name, step) => (
                            <tr key={step}>
                              <th scope="row">{name}</th>
                              <td>{gaps[step - 1]}</td>
                            </tr>
                          ))}
                        </tbody>
                      </table>
                    }
                  />
                  <p>
                    {texts.inCases(caseCount, formatShare(support, language))}: <Nodes nodes={cases} />
                  </p>
                </li>
              );
            })}
          </ol>
        </>
      )}
    </AnalysisPage>
  );
}
