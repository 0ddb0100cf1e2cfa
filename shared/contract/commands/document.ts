import { z } from 'zod';
import type { ErrorData } from '../../model/errors.ts';
import type { ColumnPreview } from '../../model/inventory.ts';
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
  readonly refused: readonly {
    readonly path: string;
    readonly error: ErrorData;
    /** Token to add this file again, with a collector or a mapping chosen; null for a folder. */
    readonly retry: string | null;
    /** Columns of a table that waits for its mapping; null for everything else. */
    readonly columns: readonly ColumnPreview[] | null;
  }[];
}

/** Step 1: documenting both environments. */
export const documentCommands = {
  /** Reads files and folders in a worker; each file is all or nothing. Progress comes as events. */
  'source.add': entry<SourcesAdded>()(
    z.object({
      auditId: s.id,
      side: s.side,
      files: s.fileTokens,
      /** Id of the collector that a person chose instead of detection. */
      collector: s.id.optional(),
    }),
  ),
  /** Reads a source's file again: with another collector, after a mask was lifted, or as it is now. */
  'source.reread': entry<SourcesAdded>()(z.object({ sourceId: s.id, collector: s.id.optional() })),
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
  'answer.clear': entry<null>()(
    z.object({ auditId: s.id, side: s.side, catalogueId: s.id, reason: s.text }),
  ),
  /** Makes attributes again of what a rule of a collector set aside; compared at once. */
  'aside.restore': entry<{ attributes: number }>()(
    z.object({ auditId: s.id, collector: s.id, rule: s.text, reason: s.text }),
  ),
  'aside.withdraw': entry<null>()(z.object({ restoredId: s.id, reason: s.text })),
  /** Moves a subject to another dimension, for the system; the catalogue's own entries stay. */
  'subject.move': entry<null>()(
    z.object({ auditId: s.id, subject: s.text, dimension: s.dimension, reason: s.text }),
  ),
  'subject.move-back': entry<null>()(z.object({ moveId: s.id, reason: s.text })),
  /** Says that the value of one place is no secret, for the system. Takes effect at the next reading. */
  'mask.lift': entry<null>()(
    z.object({ auditId: s.id, collector: s.id, subject: s.text, name: s.text, reason: s.text }),
  ),
  'mask.put-back': entry<null>()(z.object({ maskId: s.id, reason: s.text })),
  /** How inventories with this header are read, for the system. Replaces an earlier mapping. */
  'mapping.set': entry<null>()(z.object({ auditId: s.id, mapping: s.columnMapping })),
  'mapping.remove': entry<null>()(z.object({ mappingId: s.id, reason: s.text })),
  /** Allows connections to one host and port, in this audit only. */
  'host.allow': entry<null>()(
    z.object({ auditId: s.id, host: s.host, port: s.port, reason: s.text }),
  ),
  'host.disallow': entry<null>()(z.object({ hostId: s.id, reason: s.text })),
  /** Asks a live environment. Refused with `probe.not-allowed` where the host is not allowed. */
  'probe.run': entry<SourcesAdded>()(z.object({ auditId: s.id, side: s.side, probe: s.probe })),
  /**
   * Derives the key for secret tags of the audit's system from a passphrase. The passphrase is
   * kept nowhere; without one, tags are comparable within the running app only.
   */
  'secrets.unlock': entry<{ keyId: string; notComparable: number }>()(
    z.object({ auditId: s.id, passphrase: z.string().min(8).max(1024) }),
  ),
};
