// What scrolling costs: frames a second, and the time of the processor that a frame takes.

/**
 * Scrolls an element by one step a frame for so many frames. The frames a second hang on what else the machine does;
 * the processor's time of the page's main thread, which does script, style and layout, hardly does.
 */
export async function framesWhileScrolling(page, locator, step, frames = 120) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  const before = await spent();
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
  const each = ((await spent()) - before) / frames;
  await devtools.detach();
  const rate = (1000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0);
  return `${rate.toFixed(0)} frames a second, the longest ${Math.max(...gaps).toFixed(0)} ms, ${each.toFixed(1)} ms of processor time each`;
}
