const dayMs = 86_400_000;

/** The days that a date stands for, as numbers of days since 1970: [first, last + 1). A year is the whole of it. */
export function interval(date: string): [number, number] {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  const from = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const until =
    day !== undefined ? from + dayMs : month !== undefined ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1);
  return [from / dayMs, until / dayMs];
}

/** Where the years of a span begin, at most so many of them, evenly stepped: [year, day]. */
export function yearTicks(from: number, until: number, most: number): [number, number][] {
  const first = new Date(from * dayMs).getUTCFullYear();
  const last = new Date(until * dayMs).getUTCFullYear();
  const step = [1, 2, 5, 10, 20, 50, 100].find((size) => (last - first) / size <= most) ?? 200;
  const ticks: [number, number][] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const day = Date.UTC(year, 0, 1) / dayMs;
    if (day >= from && day <= until) ticks.push([year, day]);
  }
  return ticks;
}
