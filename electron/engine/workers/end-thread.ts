import type { Worker } from 'node:worker_threads';

/** Longest wait for the end of a thread, in milliseconds. An end takes a few. */
const LONGEST_WAIT = 1000;

/**
 * Ends a thread and waits for it, though not for ever: in Node 20 a thread that ends while code of it is
 * still being compiled beside it may wait for that, and that for the thread. Whoever has its result, or
 * gave it up, must not wait with it. Such a thread does nothing any more and goes with the process.
 */
export async function endThread(thread: Worker): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise((resolve) => {
    timer = setTimeout(resolve, LONGEST_WAIT);
  });
  await Promise.race([thread.terminate(), patience]);
  clearTimeout(timer);
  thread.unref();
}
