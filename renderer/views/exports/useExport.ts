import { useState } from 'react';
import type { CommandInput, CommandName, CommandOutput } from '../../../shared/contract/index.ts';
import { exportsText as text } from '../../../shared/text/exports-screen.ts';
import { announce } from '../../app/announce.ts';
import { useCommand } from '../../app/bridge.ts';

/** An export and what it wrote last, with what it was asked for. */
export function useExport<N extends CommandName, Of>(name: N) {
  const command = useCommand(name);
  const [done, setDone] = useState<{
    readonly of: Of;
    readonly file: CommandOutput<N>;
  } | null>(null);
  const run = async (input: CommandInput<N>, of: Of): Promise<boolean> => {
    const result = await command.run(input);
    if (!result.ok) return false;
    setDone({ of, file: result.value });
    announce(text.done(nameOf(result.value)));
    return true;
  };
  return { busy: command.busy, done, run };
}

const nameOf = (written: unknown): string =>
  typeof written === 'object' && written !== null && 'fileName' in written
    ? String(written.fileName)
    : '';
