import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { bridge, lastSaved, shown } from './bridge.ts';
import { asErrorData } from './errors.ts';
import { go, paths } from './navigation.ts';
import type { Result } from '../../shared/model/errors.ts';

type Way = 'open' | 'create' | 'recover';

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
    return await (way === 'recover' ? record.recover() : record.pick(way));
  } catch (thrown) {
    const { data, crash } = asErrorData(thrown);
    return { ok: false, error: data, crash };
  }
}
