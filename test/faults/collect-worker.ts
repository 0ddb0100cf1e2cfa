import { parentPort } from 'node:worker_threads';
import { outcomeOfMutant } from '../unit/electron/collectors/harness.ts';

/** Reads one mutated file after the other in a thread that can be ended when it hangs. */
parentPort?.on('message', (mutant: { name: string; bytes: Uint8Array; collector?: string }) => {
  const { name, bytes, ...options } = mutant;
  void outcomeOfMutant(name, bytes, options).then((outcome) => parentPort?.postMessage(outcome));
});
