import type { Language } from '../api/schema.generated';

const locales: Record<Language, string> = { NL: 'nl-NL', EN: 'en-GB' };

/** A date as precise as it is known: 2021, maart 2021, 5 maart 2021. */
export function formatDate(date: string, language: Language): string {
  const [year, month, day] = date.split('-');
  if (month === undefined) return year!;
  const noon = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1), 12));
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(noon);
}

/** From when to when; what is not known is left open. */
export function formatPeriod(period: { from: string | null; to: string | null }, language: Language): string {
  const [from, to] = [period.from, period.to].map((date) => (date === null ? '' : formatDate(date, language)));
  return from === to ? from! : `${from} – ${to}`;
}

export function formatNumber(value: number, language: Language, digits = 0): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits }).format(value);
}

/** A share from 0 to 1 as a percentage. */
export function formatShare(share: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

export function formatMoney(money: { amount: string | null; currency: string | null }, language: Language): string {
  const large = Number(money.amount) >= 1e7;
  return new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency: money.currency ?? 'EUR',
    minimumFractionDigits: 0,
    maximumFractionDigits: large ? 2 : 0,
    notation: large ? 'compact' : 'standard',
  }).format(Number(money.amount));
}

const daysAYear = 365.25;

/** A number of days in the unit that reads best: days, months or years. */
export function formatDays(days: number, language: Language): string {
  const { format, inUnit } = unitFor(days, language);
  return format.format(inUnit(days));
}

/** Bounds of a number of days, both in the unit of their middle; one figure where they read alike. */
export function formatDayRange(range: { min: number; max: number }, language: Language): string {
  const { format, inUnit } = unitFor((range.min + range.max) / 2, language);
  const [min, max] = [inUnit(range.min), inUnit(range.max)];
  return format.format(min) === format.format(max) ? format.format(min) : format.formatRange(min, max);
}

function unitFor(days: number, language: Language): { format: Intl.NumberFormat; inUnit: (days: number) => number } {
  const size = Math.abs(days);
  const [unit, daysInUnit]: [string, number] = size < 60 ? ['day', 1] : size < 2 * daysAYear ? ['month', daysAYear / 12] : ['year', daysAYear];
  return {
    format: new Intl.NumberFormat(locales[language], {
      style: 'unit',
      unit,
      unitDisplay: 'long',
      maximumFractionDigits: unit === 'year' ? 1 : 0,
    }),
    inUnit: (some) => some / daysInUnit,
  };
}

/** The name of a country by its ISO 3166-1 code; what cannot be such a code stays as it is. */
export function countryName(code: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([locales[language]], { type: 'region' }).of(code) ?? code;
}
