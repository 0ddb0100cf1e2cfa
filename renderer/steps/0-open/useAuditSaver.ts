import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { CommandInput, CommandName } from '../../../shared/contract/commands/index.ts';
import { runCommand } from '../../app/bridge.ts';

/** Saves, and waits until the screen's answers are the new ones; true once it is durable. */
export function useAuditSaver() {
  const client = useQueryClient();
  return useCallback(
    async <N extends CommandName>(name: N, input: CommandInput<N>): Promise<boolean> => {
      const result = await runCommand(name, input);
      if (result.ok) await client.invalidateQueries({ queryKey: ['audit.get'] });
      return result.ok;
    },
    [client],
  );
}
