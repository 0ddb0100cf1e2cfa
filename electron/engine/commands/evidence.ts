import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { AppError } from '../../../shared/model/errors.ts';
import { safeFileName } from '../../../shared/release/index.ts';
import { irreversibleText } from '../../../shared/text/engine.ts';
import { evidenceText } from '../../../shared/text/release.ts';
import { keepEvidence } from '../evidence/keep.ts';
import { readEvidence } from '../evidence/read-files.ts';
import { livesOn, scopeOfSubject } from '../evidence/subject.ts';
import type { EvidenceTable } from '../store/tables.ts';
import type { Store } from '../store/store.ts';
import { irreversible, restore } from './command.ts';
import type { LongCommand, QuickCommand } from './command.ts';
import { writeNew } from '../write-new.ts';
import { rowOf, scopeOfAudit, unknownRow } from '../store/lookup.ts';

/** Keeps copies of files with what they show: all of them or none. */
export const addEvidence: LongCommand<'evidence.add'> = {
  inverse: restore,
  bulk: true,
  whenClosed: (store, { subject }) => livesOn(store, subject),
  scope: (store, { subject }) => scopeOfSubject(store, subject),
  prepare: async (work, { auditId, subject, files, note }) => {
    const { systemId } = scopeOfAudit(work.store, auditId);
    if (systemId === null || scopeOfSubject(work.store, subject).systemId !== systemId) {
      throw unknownRow('audit');
    }
    const read = await readEvidence(work, files);
    return (tx) => {
      const evidenceIds = read.map((file) =>
        keepEvidence(tx, { systemId, subject, note, ...file }),
      );
      return { evidenceIds };
    };
  },
};

const subjectOf = (store: Store, evidenceId: string): string =>
  rowOf(store, 'evidence', evidenceId).subject;

/** Takes evidence away from what it shows. Its bytes stay: nothing that was recorded is pruned. */
export const removeEvidence: QuickCommand<'evidence.remove'> = {
  inverse: restore,
  removes: true,
  whenClosed: (store, { evidenceId }) => livesOn(store, subjectOf(store, evidenceId)),
  scope: (store, { evidenceId }) => scopeOfSubject(store, subjectOf(store, evidenceId)),
  apply: (tx, { evidenceId }) => {
    refuseKept(tx.store, evidenceId);
    tx.remove('evidence', evidenceId);
    return null;
  },
};

/** An approval that was given elsewhere is nothing without the files that show it. */
function refuseKept(store: Store, evidenceId: string): void {
  const { subject, file_name: file } = rowOf(store, 'evidence', evidenceId);
  if (subject.startsWith('outside_approval:')) throw broken('kept', file);
}

/** Writes a copy to the export folder under a name that no file has yet. */
export const saveEvidence: LongCommand<'evidence.save'> = {
  inverse: irreversible(irreversibleText['evidence.save']),
  whenClosed: 'allowed',
  scope: (store, { evidenceId }) => scopeOfSubject(store, subjectOf(store, evidenceId)),
  prepare: async ({ store, host }, { evidenceId }) => {
    const row = rowOf(store, 'evidence', evidenceId);
    const bytes = checkedBytes(store, row);
    const name = safeFileName(row.file_name, `evidence-${row.sha256.slice(0, 12)}`);
    const file = await writeNew(await host.exportFolder(), name, bytes);
    const fileToken = await host.tokenFor(file);
    const { sha256, size } = row;
    return () => ({ fileName: basename(file), fileToken, sha256, size });
  },
};

/** The bytes of evidence, as they were added. Throws `evidence.missing` or `evidence.damaged`. */
export function checkedBytes(store: Store, row: EvidenceTable): Uint8Array {
  const bytes = store
    .prepare('SELECT bytes FROM evidence_bytes WHERE sha256 = ?')
    .pluck()
    .get(row.sha256) as Uint8Array | undefined;
  if (bytes === undefined) throw broken('missing', row.file_name);
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== row.sha256) throw broken('damaged', row.file_name);
  return bytes;
}

function broken(why: 'missing' | 'damaged' | 'kept', fileName: string): AppError {
  const words = evidenceText[why](fileName, 0, 0);
  return new AppError({ code: `evidence.${why}`, ...words, place: { file: fileName } });
}
