import type { PackageRelation } from '../../../../shared/contract/views/package.ts';
import { AppError } from '../../../../shared/model/errors.ts';
import type { PackageReport } from '../../../../shared/package/index.ts';
import { packageErrors } from '../../../../shared/text/package-engine.ts';
import type { Store } from '../../store/store.ts';
import type { CheckedPackage } from './look.ts';

/** Bytes of a hash. */
const HASH = 32;

/** How the chain of a package and that of its system in this record stand to each other. */
export function relationOf(
  store: Store,
  { report, chain }: Pick<CheckedPackage, 'report' | 'chain'>,
): PackageRelation {
  const there = chain.length / HASH;
  let here = 0;
  for (const { sequence, hash, action } of entriesHere(store, report.about?.systemId ?? '')) {
    const isSame = sequence > there || hashAt(chain, sequence) === hash;
    // A copy that was opened for reading has one act of its own, which says so and nothing else.
    if (!isSame && action === 'package.open') break;
    if (!isSame) return fork(sequence);
    here = sequence;
  }
  if (here === 0) return { kind: 'unknown-here' };
  if (here === there) return { kind: 'same' };
  return here > there
    ? { kind: 'package-older', entriesHere: here - there }
    : { kind: 'package-newer', entriesThere: there - here };
}

/** Why a package cannot be continued beside this record; null where it can. */
export function continuable(report: PackageReport, relation: PackageRelation): AppError | null {
  if (report.about?.purpose !== 'release') {
    return new AppError({ code: 'package.not-released', ...packageErrors.notReleased });
  }
  if (relation.kind === 'fork') {
    const { remedy } = packageErrors.fork;
    return new AppError({ code: 'package.fork', sentence: relation.sentence, remedy });
  }
  if (relation.kind === 'package-older') {
    return new AppError({ code: 'package.known', ...packageErrors.known });
  }
  return null;
}

function fork(sequence: number): PackageRelation {
  return { kind: 'fork', sequence, sentence: packageErrors.fork.sentence(sequence) };
}

function entriesHere(
  store: Store,
  systemId: string,
): Iterable<{ readonly sequence: number; readonly hash: string; readonly action: string }> {
  return store
    .prepare('SELECT sequence, hash, action FROM audit_trail WHERE system_id = ? ORDER BY sequence')
    .iterate(systemId) as IterableIterator<{ sequence: number; hash: string; action: string }>;
}

function hashAt(chain: Uint8Array, sequence: number): string {
  const at = (sequence - 1) * HASH;
  return Buffer.from(chain.buffer, chain.byteOffset + at, HASH).toString('hex');
}
