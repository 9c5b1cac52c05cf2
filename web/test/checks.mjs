// Checks with one line of output each, and how many failed.
let failures = 0;

export async function check(what, act) {
  try {
    await act();
    console.log(`ok    ${what}`);
  } catch (error) {
    failures += 1;
    console.log(`FAIL  ${what}: ${error.message}`);
  }
}

export function equal(got, want) {
  const [left, right] = [JSON.stringify(got), JSON.stringify(want)];
  if (left !== right) throw new Error(`got ${left}, want ${right}`);
}

export function report() {
  console.log(failures === 0 ? 'all checks passed' : `${failures} checks failed`);
  process.exitCode = failures === 0 ? 0 : 1;
}
