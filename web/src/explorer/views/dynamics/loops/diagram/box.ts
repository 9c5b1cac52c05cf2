import { wrapped } from '../../../graph/wrapped';

export interface Point {
  x: number;
  y: number;
}

export interface Node {
  id: string;
  name: string;
}

/** A name in lines, in a box that it fits in; x and y are the box's centre. */
export interface Box extends Node, Point {
  lines: string[];
  width: number;
  height: number;
}

/** The size of the letters and the height of a line, in pixels. */
export const [fontSize, lineHeight] = [13, 17];

const [paddingX, paddingY] = [12, 8];
/** About so many characters to a line. */
const lineLength = 21;

/** The box of a node, around nowhere yet. */
export function boxOf({ id, name }: Node): Box {
  const lines = wrapped(name, lineLength);
  const width = Math.max(...lines.map(textWidth)) + 2 * paddingX;
  return { id, name, lines, x: 0, y: 0, width: Math.ceil(width), height: lines.length * lineHeight + 2 * paddingY };
}

let pen: CanvasRenderingContext2D | null;

/** How wide a text is in the letters of the page, in pixels. */
export function textWidth(text: string): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (pen === null) return text.length * fontSize * 0.6;
  pen.font = `${fontSize}px ${getComputedStyle(document.body).fontFamily}`;
  return pen.measureText(text).width;
}

/** Whether two boxes stand at least so far apart, beside or below each other. */
export function apart(a: Omit<Box, keyof Node | 'lines'>, b: Omit<Box, keyof Node | 'lines'>, gapX: number, gapY: number): boolean {
  return Math.abs(a.x - b.x) >= (a.width + b.width) / 2 + gapX || Math.abs(a.y - b.y) >= (a.height + b.height) / 2 + gapY;
}
