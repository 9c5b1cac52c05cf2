import { useMemo } from 'react';
import { DrawingWithTable } from '../../../components/DrawingWithTable';
import { Headings } from '../../../components/Headings';
import { useMessages } from '../../../language/language';
import { Nodes } from '../Nodes';
import { openDetails } from '../openDetails';
import { badgePlace } from './diagram/Badge';
import { alongside, column } from './diagram/column';
import { across, connect } from './diagram/connect';
import { Diagram } from './diagram/Diagram';
import { ring } from './diagram/ring';
import { LinkClaims } from './LinkClaims';
import { endsOf, linkKey, type CodedLoop, type LoopLink } from './loop';
import css from './loops.module.css';
import { messages } from './loops.messages';
import { useDrawnLinks } from './useDrawnLinks';
import { useNarrow } from '../../../components/useNarrow';

interface LoopItemProps {
  loop: CodedLoop;
  /** Shows it among all loops. */
  onChoose: () => void;
}

/** A loop: drawn, with what each of its arrows rests on, and the cases that show it. */
export function LoopItem({ loop, onChoose }: LoopItemProps) {
  const texts = useMessages(messages);
  const narrow = useNarrow();
  const { boxes, routes, badge } = useMemo(() => layOut(loop, narrow), [loop, narrow]);
  const links = useDrawnLinks(loop.links, routes);
  const title = texts.loop(loop.code, loop.links.map(({ from }) => from.name).join(' → '));
  const inPart = loop.cases.filter(({ id }) => !loop.wholeIn.some((whole) => whole.id === id));
  const place = (key: string) => `${loop.code}-${key}`;
  return (
    <li id={loop.code} className={css.loop}>
      <h2>
        {title} <span className="muted">({texts.kinds[loop.sign]})</span>
      </h2>
      <div className={css.beside}>
        <DrawingWithTable
          title={title}
          drawing={
            <Diagram
              name={title}
              boxes={boxes}
              links={links}
              claims={(key) => ({ href: `#${place(key)}`, onClick: (event) => openDetails(event, place(key)) })}
              badges={[{ code: loop.code, at: badge }]}
            />
          }
          table={
            <table>
              <Headings of={[texts.link, texts.cases]} />
              <tbody>
                {loop.links.map((link) => (
                  <tr key={linkKey(link)}>
                    <th scope="row">
                      <InWords link={link} />
                    </th>
                    <td className="number">{link.caseCount}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          }
        />
        <div>
          <h3>{texts.restsOn}</h3>
          <ul className="list">
            {loop.links.map((link) => (
              <li key={linkKey(link)} id={place(linkKey(link))}>
                <InWords link={link} />, {texts.inCases(link.caseCount)}
                <LinkClaims link={link} />
              </li>
            ))}
          </ul>
        </div>
      </div>
      {loop.wholeIn.length === 0 ? (
        <p>{texts.nowhereWhole}</p>
      ) : (
        <p>
          {texts.whole}: <Nodes nodes={loop.wholeIn} />
        </p>
      )}
      {inPart.length > 0 && (
        <p>
          {texts.parts}: <Nodes nodes={inPart} />
        </p>
      )}
      <button type="button" className="quiet no-print" onClick={onChoose}>
        {texts.show}
        <span className="visually-hidden">: {loop.code}</span>
      </button>
    </li>
  );
}

/** A link as a sentence, with its ends as links. */
export function InWords({ link: { from, to, sign } }: { link: LoopLink }) {
  const texts = useMessages(messages);
  return (
    <>
      <Nodes nodes={[from]} /> {texts.signs[sign]} <Nodes nodes={[to]} />
    </>
  );
}

/** On a ring; on a narrow page below each other. */
function layOut({ links }: CodedLoop, narrow: boolean) {
  const nodes = links.map(({ from }) => from);
  const boxes = narrow ? column(nodes) : ring(nodes, 1.5, nodes.length === 2 ? 1.3 : 1);
  const routes = connect(boxes, links.map(endsOf), narrow ? alongside : across);
  return { boxes, routes, badge: badgePlace(boxes, boxes, [...routes.values()], []) };
}
