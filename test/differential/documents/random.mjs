// Random numbers that a seed repeats.

export class Random {
  constructor(seed) { this.state = seed >>> 0; }

  // next gives a number from 0 up to 1 (mulberry32).
  next() {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  chance(p) { return this.next() < p; }
  below(n) { return Math.floor(this.next() * n); }
  between(a, b) { return a + this.below(b - a + 1); }
  one(list) { return list[this.below(list.length)]; }

  some(list, n) {
    const rest = [...list];
    return Array.from({ length: Math.min(n, rest.length) }, () => rest.splice(this.below(rest.length), 1)[0]);
  }

  // weighted picks a key of an object by its weight.
  weighted(weights) {
    const entries = Object.entries(weights);
    let at = this.next() * entries.reduce((sum, [, w]) => sum + w, 0);
    return entries.find(([, w]) => (at -= w) < 0)?.[0] ?? entries[0][0];
  }
}
