import { useNumberParameter, useParameter } from '../../address/useParameter';
import { useAnswer } from '../../api/useAnswer';
import { endOf, usePages } from '../../api/usePages';
import { Loading } from '../../components/Loading';
import { Page } from '../../components/Page';
import { Settled } from '../../components/Settled';
import { useLanguage, useMessages } from '../../language/language';
import { kindOf } from '../../vocabulary/kinds';
import { Choosing } from './Choosing';
import { Drawn } from './Drawn';
import { DrawnDocument, NeighboursDocument, PathsDocument, StartDocument, type DrawnQuery } from './graph.generated';
import css from './graph.module.css';
import { messages } from './messages';
import { NodePanel } from './NodePanel';
import { PathFinder } from './PathFinder';
import { Start } from './Start';
import { pageSize, useChoices } from './useChoices';
import { useGraph } from './useGraph';
import { useWhole, wholeAddress, type Whole } from './useWhole';

/** So many paths are asked for. */
const paths = 5;
const noRows: DrawnQuery['neighbours'] = [];
const nothing: Whole = { nodes: [], relations: [] };

/** The graph, explored from node to node. */
export default function GraphView() {
  const lang = useLanguage();
  const texts = useMessages(messages);
  const choices = useChoices();
  const { ids, kinds, all, chosen } = choices;
  const [from] = useParameter('from');
  const [to] = useParameter('to');
  const [shownPath, showPath] = useNumberParameter('path', 0, 0, paths);
  const [noIds, noEnds] = [ids.length === 0, from === '' || to === ''];
  const start = useAnswer(StartDocument, { lang }, !noIds);
  const drawn = useAnswer(DrawnDocument, { ids, kinds: [...new Set(ids.map(kindOf))], lang }, noIds);
  const neighbours = usePages(
    NeighboursDocument,
    { id: chosen, kinds: kinds.length === 0 ? null : kinds, first: pageSize, lang },
    ({ neighbours: [row] }) => endOf(row!.pageInfo),
    Math.ceil(choices.listed / pageSize),
    chosen === '',
  );
  const found = useAnswer(PathsDocument, { from, to, first: paths, lang }, noEnds);
  const { whole, failed } = useWhole(all, lang);
  const graph = useGraph((noIds ? undefined : drawn.data?.neighbours) ?? noRows, whole ?? nothing, kinds);
  const asked = [noIds ? start : drawn, ...(chosen === '' ? [] : [neighbours]), ...(noEnds ? [] : [found])];
  const path = shownPath === 0 ? undefined : found.data?.paths[shownPath - 1];
  const picture = <Drawn of={graph} choices={choices} path={path?.steps.map(({ node }) => node.id) ?? []} />;
  const empty = noIds && all.length === 0;
  return (
    <Page title={texts.title} operations={asked.map(({ operation }) => operation)}>
      <p>{texts.intro}</p>
      {all.length > 0 && (
        <p className="no-print">
          <a href={wholeAddress(all)}>{texts.behind}</a>
        </p>
      )}
      <div className={css.columns}>
        <Choosing choices={choices} there={[...graph.labels.keys()]} />
        {empty && <Settled answer={start}>{({ trajectories }) => <Start nodes={trajectories.nodes} />}</Settled>}
        {!empty && failed && <p role="alert">{texts.failed}</p>}
        {!empty && !failed && whole === undefined && <Loading />}
        {!empty && whole !== undefined && (noIds ? picture : <Settled answer={drawn}>{() => picture}</Settled>)}
        {!empty && <NodePanel answer={neighbours} choices={choices} />}
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
