import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { bridge, lastSaved, shown } from './bridge.ts';
import { asErrorData } from './errors.ts';
import { go, paths } from './navigation.ts';
import type { Result } from '../../shared/model/errors.ts';

/** Opens or creates another record; every answer is asked anew from it. */
export function usePickRecord(): (what: 'open' | 'create') => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (what) => {
      const result = await pick(what);
      if (!shown(result).ok) return;
      lastSaved.set(null);
      go(paths.audits);
      await client.resetQueries();
    },
    [client],
  );
}

async function pick(what: 'open' | 'create'): Promise<Result<unknown>> {
  try {
    return await bridge().record.pick(what);
  } catch (thrown) {
    const { data, crash } = asErrorData(thrown);
    return { ok: false, error: data, crash };
  }
}
