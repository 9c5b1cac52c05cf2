import { useAnswer } from '../../api/useAnswer';
import { useListParameter, useNumberParameter, useParameter } from '../../address/useParameter';
import { Page } from '../../components/Page';
import { Settled } from '../../components/Settled';
import { Slider } from '../../components/Slider';
import { Switch } from '../../components/Switch';
import { useLanguage, useMessages } from '../../language/language';
import { CasePicker } from './CasePicker';
import { CompareDocument } from './compare.generated';
import { CompareTable } from './CompareTable';
import { fewest, messages } from './messages';

/** Two to six cases side by side. */
export default function CompareView() {
  const texts = useMessages(messages);
  const [cases, setCases] = useListParameter('cases');
  const [minStrength, setMinStrength] = useNumberParameter('strength', 1, 1, 3);
  const [only, setOnly] = useParameter('only');
  const enough = cases.length >= fewest;
  const answer = useAnswer(CompareDocument, { cases, minStrength, lang: useLanguage() }, !enough);
  return (
    <Page title={texts.title} operations={[answer.operation]}>
      <p>{texts.intro}</p>
      <CasePicker chosen={cases} onChange={setCases} />
      {enough ? (
        <>
          <div className="controls no-print">
            <Slider label={texts.minStrength} value={minStrength} min={1} max={3} onChange={setMinStrength} />
            <Switch label={texts.differencesOnly} on={only === 'differences'} onChange={(on) => setOnly(on ? 'differences' : '')} />
          </div>
          <Settled answer={answer}>{({ compareCases }) => <CompareTable table={compareCases} differencesOnly={only === 'differences'} />}</Settled>
        </>
      ) : (
        <p role="status">{texts.few}</p>
      )}
    </Page>
  );
}
