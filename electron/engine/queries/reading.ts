import type { Host } from '../host.ts';
import type { Work } from '../work.ts';

/** For questions that work in a thread: nobody stops them, and nobody is told how far they are. */
export function aloneWith(host: Host): Pick<Work, 'host' | 'signal' | 'progress'> {
  const { signal } = new AbortController();
  return { host, signal, progress: () => undefined };
}
