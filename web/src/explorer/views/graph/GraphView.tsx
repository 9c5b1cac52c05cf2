import { useNumberParameter, useParameter } from '../../address/useParameter';
import { useAnswer } from '../../api/useAnswer';
import { Facet } from '../../components/Facet';
import { Page } from '../../components/Page';
import { Settled } from '../../components/Settled';
import { useLanguage, useMessages } from '../../language/language';
import { kindNames, kindOf } from '../../vocabulary/kinds';
import { Drawn } from './Drawn';
import { DrawnDocument, NeighboursDocument, PathsDocument, StartDocument } from './graph.generated';
import css from './graph.module.css';
import { messages, most } from './messages';
import { NodePanel } from './NodePanel';
import { PathFinder } from './PathFinder';
import { Picker } from './Picker';
import { Start } from './Start';
import { useChoices } from './useChoices';

/** So many paths are asked for. */
const paths = 5;

/** The graph, explored from node to node. */
export default function GraphView() {
  const lang = useLanguage();
  const texts = useMessages(messages);
  const names = useMessages(kindNames);
  const choices = useChoices();
  const { ids, kinds, chosen } = choices;
  const [from] = useParameter('from');
  const [to] = useParameter('to');
  const [shownPath, showPath] = useNumberParameter('path', 0, 0, paths);
  const start = useAnswer(StartDocument, { lang }, ids.length > 0);
  const drawn = useAnswer(DrawnDocument, { ids, lang }, ids.length === 0);
  const neighbours = useAnswer(NeighboursDocument, { id: chosen, kinds: kinds.length === 0 ? null : kinds, lang }, chosen === '');
  const found = useAnswer(PathsDocument, { from, to, first: paths, lang }, from === '' || to === '');
  const asked = [ids.length === 0 ? start : drawn, ...(chosen === '' ? [] : [neighbours]), ...(from === '' || to === '' ? [] : [found])];
  const counts = Map.groupBy(ids, kindOf);
  const path = shownPath === 0 ? undefined : found.data?.paths[shownPath - 1];
  return (
    <Page title={texts.title} operations={asked.map(({ operation }) => operation)}>
      <p>{texts.intro}</p>
      <div className={css.columns}>
        <div className="no-print">
          {ids.length < most ? <Picker label={texts.add} onPick={(id) => (choices.add([id]), choices.choose(id))} /> : <p>{texts.full}</p>}
          <Facet
            title={texts.kinds}
            values={[...counts].map(([kind, of]) => ({ value: kind, label: names[kind], count: of.length }))}
            chosen={kinds}
            onChange={(values) => choices.setKinds(values as typeof kinds)}
          />
          {ids.length > 0 && (
            <button type="button" className="quiet" onClick={() => (choices.setIds([]), choices.choose(''))}>
              {texts.clear}
            </button>
          )}
        </div>
        {ids.length === 0 ? (
          <Settled answer={start}>{({ cases }) => <Start nodes={cases.nodes} />}</Settled>
        ) : (
          <Settled answer={drawn}>
            {(data) => <Drawn data={data} choices={choices} path={path?.steps.map(({ node }) => node.id) ?? []} />}
          </Settled>
        )}
        {ids.length > 0 && <NodePanel answer={neighbours} choices={choices} />}
      </div>
      <PathFinder
        answer={found}
        onDraw={({ steps }, place) => {
          choices.add(steps.map(({ node }) => node.id));
          showPath(place + 1);
        }}
      />
    </Page>
  );
}
