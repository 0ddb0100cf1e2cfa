import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import type { FromWorker, Piece } from './jobs.ts';

/** Tells the engine something from a worker thread. */
export function say(message: FromWorker): void {
  parentPort?.postMessage(message);
}

/** Hands a piece over and waits until it is stored: memory stays bounded, others get their turn. */
export async function hand(piece: Piece): Promise<void> {
  say({ type: 'piece', piece });
  if (parentPort) await once(parentPort, 'message');
}
