// Dates as intervals of days: a year, a month or a day.

const DAY = 86_400_000;

// readDate gives the first and last day as days since 1970-01-01; undefined for what is no date.
export function readDate(text) {
  const parts = typeof text === 'string' && /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!parts) return undefined;
  const [year, month, day] = parts.slice(1).map((p) => (p === undefined ? undefined : Number(p)));
  const first = dayNumber(year, month ?? 1, day ?? 1);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return undefined;
  const last = day ? first : dayNumber(year, month ?? 12, lastDay(year, month ?? 12));
  return { first, last };
}

function dayNumber(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / DAY;
}

function lastDay(year, month) {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}
