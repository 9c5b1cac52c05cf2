// What test/measure/graph.mjs runs in the browser: the explorer's own drawing of a made-up graph, moved by the mouse.
import { drawing, redraw, type Graph } from '../../src/explorer/views/graph/drawing';
import { shapes, type Family } from '../../src/explorer/views/graph/shapes';

interface Figures {
  /** Milliseconds until the graph is laid out and drawn. */
  ready: number;
  /** Frames a second, and the longest frame in milliseconds, with the whole graph in sight. */
  whole: Pace;
  /** The same where labels can be read. */
  near: Pace;
}

interface Pace {
  framesASecond: number;
  longest: number;
}

const seconds = 4;
const frame = () => new Promise<number>(requestAnimationFrame);

/** Joins each point to a few others, early ones more often than late ones, as in a graph with hubs. */
function madeUp(points: number, lines: number): Graph {
  const families = Object.keys(shapes) as Family[];
  let state = 1;
  const random = () => (state = (state * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32;
  return {
    points: Array.from({ length: points }, (_, index) => ({ id: `n${index}`, text: `Gebeurtenis\nIets dat gebeurde, nummer ${index}`, family: families[index % families.length]! })),
    lines: Array.from({ length: lines }, (_, index) => {
      const from = index % points;
      const to = Math.floor(random() * random() * points);
      return { from: `n${from}`, to: `n${to === from ? (to + 1) % points : to}` };
    }),
  };
}

async function pan(target: HTMLElement): Promise<Pace> {
  const mouse = (type: string, x: number, y: number) =>
    target.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, view: window, clientX: x, clientY: y, buttons: type === 'mouseup' ? 0 : 1 }));
  mouse('mousedown', 450, 300);
  const from = performance.now();
  let [frames, longest, last] = [0, 0, from];
  while (last - from < seconds * 1000) {
    mouse('mousemove', 450 + 150 * Math.sin(frames / 20), 300 + 100 * Math.cos(frames / 20));
    await frame();
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    frames++;
  }
  mouse('mouseup', 450, 300);
  return { framesASecond: Math.round((frames / (last - from)) * 10_000) / 10, longest: Math.round(longest) };
}

async function measure(points: number, lines: number): Promise<Figures> {
  const target = document.getElementById('drawing')!;
  const colours = (property: string) => (property === '--paper' ? '#ffffff' : '#154273');
  const from = performance.now();
  const view = drawing(target);
  redraw(view, madeUp(points, lines), colours);
  await frame();
  await frame();
  const ready = Math.round(performance.now() - from);
  const whole = await pan(target);
  view.zoom({ level: 0.9, renderedPosition: { x: 450, y: 300 } });
  await frame();
  await frame();
  return { ready, whole, near: await pan(target) };
}

Object.assign(window, { measure });
