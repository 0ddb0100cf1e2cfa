import { QueryCache, QueryClient } from '@tanstack/react-query';
import type { EngineEvent } from '../../shared/contract/events.ts';
import { appText } from '../../shared/text/app.ts';
import { bridge, lastSaved } from './bridge.ts';
import { asErrorData, reportProblem } from './errors.ts';
import { followJob } from './jobs.ts';
import { atRest } from './rest.ts';

type Change = Extract<EngineEvent, { type: 'changed' }>;

/** The cache of answers. The engine is on this machine, so there is no network to wait for. */
export function makeClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (thrown, { meta }) => {
        const { data, crash } = asErrorData(thrown);
        if (meta?.['quiet'] !== true || crash) reportProblem(data, { crash });
      },
    }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Infinity,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** Follows the engine's events: progress goes to the strip, changes make answers out of date. */
export function followEngine(client: QueryClient): () => void {
  const refresh = atRest<Change>((changes) => {
    void client.invalidateQueries({
      predicate: ({ queryKey }) => changes.some((change) => concerns(queryKey, change)),
    });
  });
  return bridge().onEvent((event) => {
    if (event.type === 'progress') return followJob(event);
    if (event.command === 'engine.restarted') reportProblem(appText.errors.engineRestarted);
    else lastSaved.set(event.savedAt);
    refresh(event);
  });
}

/** Whether a change concerns a query: the same audit, or one of them names none. */
function concerns(key: readonly unknown[], { auditId }: Change): boolean {
  const input = key[1];
  if (auditId === null || typeof input !== 'object' || input === null) return true;
  return !('auditId' in input) || input.auditId === auditId;
}
