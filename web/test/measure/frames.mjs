// Frames a second while an element is scrolled in each of them.

/** Lets the browser draw so many frames, each after one step; says how many there were a second, and the longest. */
export async function framesWhileScrolling(locator, step, frames = 120) {
  const gaps = await locator.evaluate(
    (element, { right, down, frames }) =>
      new Promise((resolve) => {
        const times = [];
        const frame = (now) => {
          times.push(now);
          if (times.length > frames) return resolve(times.slice(1).map((time, at) => time - times[at]));
          element.scrollBy(right, down);
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
    { right: 0, down: 0, ...step, frames },
  );
  const rate = (1000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0);
  return `${rate.toFixed(0)} frames a second, the longest ${Math.max(...gaps).toFixed(0)} ms`;
}
