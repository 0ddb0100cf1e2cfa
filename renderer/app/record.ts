import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { bridge, lastSaved, shown } from './bridge.ts';
import { asErrorData } from './errors.ts';
import { go, paths } from './navigation.ts';
import type { Result } from '../../shared/model/errors.ts';

/** Asked for in a dialog, recovered from a copy, or known by a token. */
type Way = 'open' | 'create' | 'recover' | { readonly token: string };

/** Opens, creates or recovers a record; every answer is asked anew from it. */
export function useRecord(): (way: Way) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (way) => {
      const result = await attempt(way);
      if (!shown(result).ok) return;
      lastSaved.set(null);
      go(paths.audits);
      await client.resetQueries();
    },
    [client],
  );
}

async function attempt(way: Way): Promise<Result<unknown>> {
  const { record } = bridge();
  try {
    if (typeof way === 'object') return await record.open(way.token);
    return await (way === 'recover' ? record.recover() : record.pick(way));
  } catch (thrown) {
    const { data, crash } = asErrorData(thrown);
    return { ok: false, error: data, crash };
  }
}
