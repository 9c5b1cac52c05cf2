/** How far apart, in pixels, nodes stand that are joined. */
const apart = 110;
/** Nodes further apart than this do not push each other away. */
const reach = 3 * apart;

export interface Place {
  x: number;
  y: number;
}

/**
 * Places for nodes, so that those that are joined stand together and none on another: the forces of Fruchterman and
 * Reingold 1991 (DOI 10.1002/spe.4380211102), with repulsion by cells of a grid. It begins with a spiral in the order
 * given and has nothing random: the same graph always has the same places. About n · steps; ends are indices of nodes.
 */
export function layout(count: number, edges: [number, number][], steps = count > 1000 ? 40 : 200): Place[] {
  const places = Array.from({ length: count }, (_, index) => spiral(index));
  for (let step = 0; step < steps; step++) {
    const moves = places.map(({ x, y }) => ({ x: -x * 0.02, y: -y * 0.02 }));
    repel(places, moves);
    for (const [from, to] of edges) attract(places, moves, from, to);
    const most = apart * (1 - step / steps);
    places.forEach((place, index) => {
      const { x, y } = moves[index]!;
      const length = Math.hypot(x, y) || 1;
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
  const cells = new Map<string, number[]>();
  const cell = ({ x, y }: Place) => [Math.floor(x / reach), Math.floor(y / reach)] as const;
  places.forEach((place, index) => {
    const key = cell(place).join();
    const there = cells.get(key);
    if (there) there.push(index);
    else cells.set(key, [index]);
  });
  places.forEach((place, index) => {
    const [column, row] = cell(place);
    for (let i = column - 1; i <= column + 1; i++) {
      for (let j = row - 1; j <= row + 1; j++) {
        for (const other of cells.get(`${i},${j}`) ?? []) {
          if (other === index) continue;
          const [dx, dy] = [place.x - places[other]!.x, place.y - places[other]!.y];
          const distance = Math.max(1, Math.hypot(dx, dy));
          if (distance > reach) continue;
          const force = (apart * apart) / (distance * distance);
          moves[index]!.x += dx * force;
          moves[index]!.y += dy * force;
        }
      }
    }
  });
}

function attract(places: Place[], moves: Place[], from: number, to: number): void {
  const [dx, dy] = [places[to]!.x - places[from]!.x, places[to]!.y - places[from]!.y];
  const force = Math.hypot(dx, dy) / apart;
  moves[from]!.x += dx * force;
  moves[from]!.y += dy * force;
  moves[to]!.x -= dx * force;
  moves[to]!.y -= dy * force;
}
