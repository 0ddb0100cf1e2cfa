import { z } from 'zod';
import type { ErrorData } from '../../model/errors.ts';
import { entry } from '../entry.ts';
import * as s from '../schemas.ts';

/** What became of the files that were dropped on a side. */
export interface SourcesAdded {
  readonly added: readonly {
    readonly sourceId: string;
    readonly path: string;
    readonly collector: string;
    readonly attributes: number;
    readonly warnings: number;
    /** Id of the source of the same path and collector that this one replaced. */
    readonly replaced: string | null;
  }[];
  readonly refused: readonly { readonly path: string; readonly error: ErrorData }[];
}

/** Step 1: documenting both environments. */
export const documentCommands = {
  /** Reads files and folders in a worker; each file is all or nothing. Progress comes as events. */
  'source.add': entry<SourcesAdded>()(
    z.object({ auditId: s.id, side: s.side, files: s.fileTokens }),
  ),
  'source.remove': entry<null>()(z.object({ sourceId: s.id, reason: s.text })),
  /** Answers a catalogue entry by hand. */
  'answer.set': entry<null>()(
    z.object({
      auditId: s.id,
      side: s.side,
      catalogueId: s.id,
      state: z.enum(['value', 'unknown', 'not-applicable']),
      /** Required for `value`. */
      value: s.optionalText.nullable(),
      /** Required for `not-applicable`. */
      reason: s.optionalText,
    }),
  ),
  'answer.clear': entry<null>()(z.object({ auditId: s.id, side: s.side, catalogueId: s.id })),
  /**
   * Derives the key for secret tags of the audit's system from a passphrase. The passphrase is
   * kept nowhere; without one, tags are comparable within the running app only.
   */
  'secrets.unlock': entry<{ keyId: string; notComparable: number }>()(
    z.object({ auditId: s.id, passphrase: z.string().min(8).max(1024) }),
  ),
};
