// A server of a made-up graph, for measuring what the bundled data are too small for.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

/** Serves so many generated cases, the same each time; `stop` ends the server and removes its data. */
export async function serveMadeUp({ program, cases }) {
  const data = await mkdtemp(join(tmpdir(), 'herstelgraaf-measure-'));
  await promisify(execFile)(program, ['bench', 'generate', '--cases', String(cases), '--seed', '1', '--data', data]);
  const server = spawn(program, ['serve', '--listen', '127.0.0.1:0', '--data', data], { stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = async () => {
    if (server.exitCode === null) {
      server.kill();
      await once(server, 'exit');
    }
    await rm(data, { recursive: true, force: true });
  };
  const address = await Promise.race([
    ...[server.stdout, server.stderr].map(async (output) => {
      for await (const line of createInterface(output)) {
        const found = /listening on (http:\/\/[^\s"]+)/.exec(line);
        if (found) return found[1];
      }
      return undefined;
    }),
    once(server, 'exit').then(() => undefined),
  ]);
  if (address === undefined) {
    await stop();
    throw new Error(`${program} serve did not say where it listens`);
  }
  // What it says later is not read, and must not make it wait.
  server.stdout.resume();
  server.stderr.resume();
  while (!(await fetch(`${address}/readyz`)).ok);
  return { address, stop };
}
