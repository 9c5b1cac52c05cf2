/** How far apart, in pixels, nodes stand that are joined. */
const apart = 165;
/** Nodes further apart than this do not push each other away. */
const reach = 2.5 * apart;

export interface Place {
  x: number;
  y: number;
}

/**
 * Places for nodes, so that those that are joined stand together and none on another: the forces of Fruchterman and
 * Reingold 1991 (DOI 10.1002/spe.4380211102), with repulsion by cells of a grid. It begins with a spiral in the order
 * given and has nothing random: the same graph always has the same places. About n · steps; ends are indices of nodes.
 */
export function layout(count: number, edges: [number, number][], steps = Math.round(Math.min(200, Math.max(40, 30_000 / count)))): Place[] {
  const places = Array.from({ length: count }, (_, index) => spiral(index));
  for (let step = 0; step < steps; step++) {
    const moves = places.map(({ x, y }) => ({ x: -x * 0.02, y: -y * 0.02 }));
    repel(places, moves);
    for (const [from, to] of edges) attract(places, moves, from, to);
    const most = apart * (1 - step / steps);
    places.forEach((place, index) => {
      const { x, y } = moves[index]!;
      const length = Math.sqrt(x * x + y * y) || 1;
      place.x += (x / length) * Math.min(length, most);
      place.y += (y / length) * Math.min(length, most);
    });
  }
  return places;
}

/** Sunflower seeds: evenly spread, whatever their number. */
function spiral(index: number): Place {
  const angle = index * Math.PI * (3 - Math.sqrt(5));
  const radius = apart * 0.7 * Math.sqrt(index);
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

function repel(places: Place[], moves: Place[]): void {
  const cells = new Map<number, number[]>();
  const cell = (column: number, row: number) => column * 100_003 + row;
  places.forEach(({ x, y }, index) => {
    const key = cell(Math.floor(x / reach), Math.floor(y / reach));
    const there = cells.get(key);
    if (there) there.push(index);
    else cells.set(key, [index]);
  });
  places.forEach(({ x, y }, index) => {
    const move = moves[index]!;
    const [column, row] = [Math.floor(x / reach), Math.floor(y / reach)];
    for (let i = column - 1; i <= column + 1; i++) {
      for (let j = row - 1; j <= row + 1; j++) {
        for (const other of cells.get(cell(i, j)) ?? []) {
          const dx = x - places[other]!.x;
          const dy = y - places[other]!.y;
          const squared = dx * dx + dy * dy;
          if (squared > reach * reach) continue;
          const force = (apart * apart) / Math.max(1, squared);
          move.x += dx * force;
          move.y += dy * force;
        }
      }
    }
  });
}

function attract(places: Place[], moves: Place[], from: number, to: number): void {
  const dx = places[to]!.x - places[from]!.x;
  const dy = places[to]!.y - places[from]!.y;
  const force = Math.sqrt(dx * dx + dy * dy) / apart;
  moves[from]!.x += dx * force;
  moves[from]!.y += dy * force;
  moves[to]!.x -= dx * force;
  moves[to]!.y -= dy * force;
}
