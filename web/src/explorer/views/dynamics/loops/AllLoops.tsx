import { useMemo, useRef } from 'react';
import { useParameter } from '../../../address/useParameter';
import { DrawingWithTable } from '../../../components/DrawingWithTable';
import { Headings } from '../../../components/Headings';
import { useMessages } from '../../../language/language';
import { Claims } from '../Claims';
import { badgePlace } from './diagram/Badge';
import type { Box, Point } from './diagram/box';
import { alongside } from './diagram/column';
import { across, connect, type Route } from './diagram/connect';
import { Diagram } from './diagram/Diagram';
import { Legend } from './diagram/Legend';
import { columns, rings } from './diagram/whole';
import { LinkClaims } from './LinkClaims';
import { claimsOf, endsOf, linkKey, sharedLinks, type CodedLoop, type SharedLink } from './loop';
import { InWords } from './LoopItem';
import css from './loops.module.css';
import { messages } from './loops.messages';
import { useDrawnLinks } from './useDrawnLinks';
import { useNarrow } from '../../../components/useNarrow';

/** The id of its heading. */
export const togetherId = 'together';

interface AllLoopsProps {
  loops: CodedLoop[];
  /** The key of the loop that stands out. */
  chosen: string;
  onChoose: (key: string) => void;
}

/** All loops in one causal loop diagram, each bottleneck and link once. */
export function AllLoops({ loops, chosen, onChoose }: AllLoopsProps) {
  const texts = useMessages(messages);
  const narrow = useNarrow();
  const [arrow, setArrow] = useParameter('link');
  const panel = useRef<HTMLElement>(null);
  const links = useMemo(() => sharedLinks(loops), [loops]);
  const { boxes, routes, badges } = useMemo(() => layOut(loops, links, narrow), [loops, links, narrow]);
  const drawn = useDrawnLinks(links, routes);
  const title = texts.togetherDrawn(boxes.length, links.length);
  const marked = new Set(loops.find(({ key }) => key === chosen)?.links.map(linkKey));
  const pointed = links.find(({ key }) => key === arrow);
  const claims = (key: string) => ({
    href: '#claims-of-arrow',
    onClick: (event: { preventDefault: () => void }) => {
      event.preventDefault();
      setArrow(key);
      panel.current?.focus();
    },
  });
  return (
    <section aria-labelledby={togetherId}>
      <h2 id={togetherId} tabIndex={-1}>{texts.together}</h2>
      <Legend />
      <LoopChoice loops={loops} chosen={chosen} onChoose={onChoose} />
      <DrawingWithTable
        title={title}
        drawing={
          <Diagram
            name={title}
            boxes={boxes}
            links={drawn}
            marked={marked}
            current={arrow}
            claims={claims}
            badges={loops.map(({ code, key }) => ({ code, at: badges.get(code)!, marked: key === chosen }))}
          />
        }
        table={<LinksTable links={links} />}
      />
      <section id="claims-of-arrow" ref={panel} tabIndex={-1} className={pointed ? css.panel : `${css.panel} no-print`} aria-label={texts.claimsOf}>
        <h3>{texts.claimsOf}</h3>
        {pointed === undefined ? (
          <p className="muted">{texts.chooseArrow}</p>
        ) : (
          <>
            <p>
              <InWords link={pointed} />, {texts.inCases(pointed.caseCount)}
            </p>
            <Claims key={pointed.key} ids={claimsOf(pointed)} />
          </>
        )}
      </section>
    </section>
  );
}

function LoopChoice({ loops, chosen, onChoose }: AllLoopsProps) {
  const texts = useMessages(messages);
  return (
    <fieldset className={`${css.choice} no-print`}>
      <legend>{texts.choose}</legend>
      <label>
        <input type="radio" name="loop" checked={loops.every(({ key }) => key !== chosen)} onChange={() => onChoose('')} /> {texts.all}
      </label>
      {loops.map(({ code, key, links }) => (
        <label key={key}>
          <input type="radio" name="loop" checked={key === chosen} onChange={() => onChoose(key)} />{' '}
          <span>
            <strong>{code}</strong> {links.map(({ from }) => from.name).join(' → ')}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function LinksTable({ links }: { links: SharedLink[] }) {
  const texts = useMessages(messages);
  return (
    <table>
      <Headings of={[texts.link, texts.cases, texts.inLoops, texts.claimsOf]} />
      <tbody>
        {links.map((link) => (
          <tr key={link.key}>
            <th scope="row">
              <InWords link={link} />
            </th>
            <td className="number">{link.caseCount}</td>
            <td>{link.codes.join(', ')}</td>
            <td>
              <LinkClaims link={link} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Layout {
  boxes: Box[];
  routes: Map<string, Route>;
  /** Where the badge of each loop is, by its code. */
  badges: Map<string, Point>;
}

/** So wide a drawing gets where the parts of it fit beside each other, in pixels. */
const mostWidth = 1160;

function layOut(loops: CodedLoop[], links: SharedLink[], narrow: boolean): Layout {
  const nodes = [...new Map(links.map(({ from }) => [from.id, from])).values()];
  const ends = links.map(endsOf);
  const boxes = narrow ? columns(nodes, ends) : rings(nodes, ends, mostWidth);
  const routes = connect(boxes, ends, narrow ? alongside : across);
  const badges = new Map<string, Point>();
  for (const { code, links: own } of loops) {
    const within = boxes.filter(({ id }) => own.some(({ from }) => from.id === id));
    badges.set(code, badgePlace(within, boxes, [...routes.values()], [...badges.values()]));
  }
  return { boxes, routes, badges };
}
