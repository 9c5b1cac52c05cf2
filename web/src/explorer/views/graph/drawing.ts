import cytoscape, { type Core, type StylesheetJson } from 'cytoscape';
import { layout } from './layout';
import { shapes, type Family } from './shapes';

interface Point {
  id: string;
  /** The kind and the label, as it is written below the shape. */
  text: string;
  family: Family;
}

export interface Line {
  from: string;
  to: string;
}

export interface Graph {
  points: Point[];
  lines: Line[];
}

/** The colours of the page: the value of a custom property by its name. */
export type Colours = (property: string) => string;

/** The id that the element of a drawing must have: Cytoscape.js then adds no style element, which the page's policy forbids. */
export const drawingId = '__________cytoscape_stylesheet';

/** A drawing without any points yet. See docs/decisions/graph-drawing.md for why Cytoscape.js, and on a canvas. */
export function drawing(container: HTMLElement): Core {
  return cytoscape({ container, minZoom: 0.02, maxZoom: 4, boxSelectionEnabled: false, autounselectify: true });
}

/** How large a drawing is at most to begin with. */
const largest = 1.2;
/** Labels can be read from this scale on; so many points are not drawn smaller to begin with, though the last may be out of sight. */
const [few, readable] = [30, 0.8];

/** Draws a graph instead of what was drawn, and shows the whole of it. */
export function redraw(view: Core, { points, lines }: Graph, colours: Colours): void {
  const index = new Map(points.map(({ id }, place) => [id, place]));
  const places = layout(points.length, lines.map(({ from, to }) => [index.get(from)!, index.get(to)!]));
  view.batch(() => {
    view.elements().remove();
    view.add(points.map((point, place) => ({ group: 'nodes', data: { ...point }, position: places[place]!, classes: point.family })));
    view.add(lines.map(({ from, to }) => ({ group: 'edges', data: { source: from, target: to } })));
  });
  view.style(look(colours));
  view.fit(undefined, 40);
  const scale = Math.min(view.zoom(), largest);
  view.zoom(points.length <= few ? Math.max(scale, readable) : scale);
  view.center(points.length <= few && scale < readable ? view.nodes().first() : undefined);
}

export function look(colours: Colours): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        'shape': 'polygon',
        'border-width': 1.5,
        'border-color': colours('--ink'),
        'label': 'data(text)',
        'color': colours('--ink'),
        'font-size': 15,
        'min-zoomed-font-size': 8,
        'text-wrap': 'wrap',
        'text-max-width': '150px',
        'text-valign': 'bottom',
        'text-margin-y': 4,
        'text-background-color': colours('--paper'),
        'text-background-opacity': 0.8,
      },
    },
    ...Object.entries(shapes).map(([family, { points, size, fill }]) => ({
      selector: `node.${family}`,
      style: { 'shape-polygon-points': points.join(' '), 'width': size, 'height': size, 'background-color': colours(fill) },
    })),
    { selector: 'edge', style: { 'width': 1.5, 'line-color': colours('--edge'), 'curve-style': 'haystack' } },
    { selector: 'node.chosen', style: { 'border-width': 5, 'border-color': colours('--accent'), 'font-weight': 'bold' } },
    { selector: 'node.onPath', style: { 'border-width': 4 } },
    { selector: 'edge.onPath', style: { 'line-color': colours('--accent'), 'width': 4 } },
  ] as unknown as StylesheetJson;
}
