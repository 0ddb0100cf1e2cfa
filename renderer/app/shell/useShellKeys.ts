import { steps } from '../../../shared/model/words.ts';
import type { Step } from '../../../shared/model/words.ts';
import { useInspector } from '../../components/Inspector.tsx';
import type { KeyHandlers } from '../keyboard/useKeys.ts';
import { useKeys } from '../keyboard/useKeys.ts';
import { go, paths } from '../navigation.ts';
import { undoLast } from '../undo.ts';
import { openDialog } from './dialogs.ts';

/** The keys that work on every screen. */
export function useShellKeys(auditId: string | null): void {
  const { toggle } = useInspector();
  useKeys('everywhere', {
    ...(auditId ? stepKeys(auditId) : {}),
    ...(auditId ? { undo: () => void undoLast(auditId) } : {}),
    palette: () => openDialog('palette'),
    help: () => openDialog('keys'),
    inspector: toggle,
  });
}

function stepKeys(auditId: string): KeyHandlers {
  const entries = steps.map((step: Step) => [`step.${step}`, () => go(paths.step(auditId, step))]);
  return Object.fromEntries(entries);
}
