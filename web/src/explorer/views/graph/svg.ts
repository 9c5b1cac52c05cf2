import type { Core } from 'cytoscape';
import { wrapped } from './wrapped';
import { shapes, type Family } from './shapes';
import type { Colours } from './drawing';

const margin = 80;

/** The drawing as an SVG file, at the places where its points stand; self-contained, with the colours of the page. */
export function svgOf(view: Core, title: string, colours: Colours): Blob {
  const box = view.elements().boundingBox({ includeLabels: true });
  const [x, y, width, height] = [box.x1 - margin, box.y1 - margin, box.w + 2 * margin, box.h + 2 * margin].map(Math.round);
  const lines = view.edges().map((edge) => {
    const [from, to] = [edge.source().position(), edge.target().position()];
    return `<line x1="${round(from.x)}" y1="${round(from.y)}" x2="${round(to.x)}" y2="${round(to.y)}"/>`;
  });
  const points = view.nodes().map((node) => {
    const { points: outline, size, fill } = shapes[node.data('family') as Family];
    const place = node.position();
    const corners = outline.map((value, index) => round((index % 2 === 0 ? place.x : place.y) + (value * size) / 2));
    const texts = wrapped(node.data('text')).map((line, row) => `<tspan x="${round(place.x)}" dy="${row === 0 ? 0 : 18}">${escaped(line)}</tspan>`);
    return `<polygon points="${corners.join(' ')}" fill="${colours(fill)}"/><text x="${round(place.x)}" y="${round(place.y + size / 2 + 18)}">${texts.join('')}</text>`;
  });
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${escaped(title)}</title>
<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colours('--paper')}"/>
<g stroke="${colours('--edge')}" stroke-width="1.5">
${lines.join('\n')}
</g>
<g stroke="${colours('--ink')}" stroke-width="1.5" font-family="sans-serif" font-size="15" text-anchor="middle">
${points.join('\n')}
</g>
</svg>
`;
  return new Blob([content.replaceAll('<text ', `<text stroke="none" fill="${colours('--ink')}" `)], { type: 'image/svg+xml' });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
