import type { ComparisonInput } from '../../../shared/compare/index.ts';
import type { ComparableSource } from '../../../shared/model/comparison.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { sides } from '../../../shared/model/words.ts';
import { driftText, irreversibleText } from '../../../shared/text/engine.ts';
import { findDrift } from '../drift/findings.ts';
import { readAgain } from '../drift/read-again.ts';
import { comparisonInput } from '../store/comparison-inputs.ts';
import { sql } from '../store/sql.ts';
import type { DetectorTable } from '../store/tables.ts';
import type { Work } from '../work.ts';
import { irreversible } from './command.ts';
import type { LongCommand } from './command.ts';
import { compare } from './comparison.ts';
import { newId, rowOf } from '../store/lookup.ts';

/** Findings kept in a check; the counts are always of all of them. */
const FINDINGS_KEPT = 2000;

/** Reads the sources of a detector's dimension again and keeps what differs from the audit by now. */
export const runDriftCheck: LongCommand<'drift.check'> = {
  inverse: irreversible(irreversibleText['drift.check']),
  whenClosed: 'allowed',
  prepare: async (work, input) => {
    const detector = liveDetector(work, input.auditId, input.detectorId);
    const given = {
      staging: await resolveAll(work, input.staging),
      production: await resolveAll(work, input.production),
    };
    const fresh = await freshInput(work, detector, given);
    const comparison = await compare(work, input.auditId, fresh.input);
    return (tx) => {
      const { counts, findings } = findDrift(tx.store, detector, comparison);
      const id = newId();
      tx.put('drift_check', {
        id,
        system_id: detector.system_id,
        audit_id: detector.audit_id,
        detector_id: detector.id,
        at: tx.now,
        run_by: tx.person,
        json_counts: JSON.stringify(counts),
        json_findings: JSON.stringify(findings.slice(0, FINDINGS_KEPT)),
        json_problems: JSON.stringify(fresh.problems),
      });
      const { new: fresher, worse, known, gone } = counts;
      return { driftCheckId: id, new: fresher, worse, known, gone };
    };
  },
};

type Given = Readonly<Record<(typeof sides)[number], readonly string[] | null>>;

interface Fresh {
  readonly input: ComparisonInput;
  readonly problems: readonly string[];
}

/**
 * The audit's own input with the sources of the detector's dimension read again. Everything else
 * stays as the audit has it, so that the same rules see the same surroundings.
 */
async function freshInput(work: Work, detector: DetectorTable, given: Given): Promise<Fresh> {
  const input = comparisonInput(work.store, detector.audit_id);
  const problems: string[] = [];
  const renewed: Record<string, readonly ComparableSource[]> = {};
  let read = 0;
  let asked = 0;
  for (const side of sides) {
    const again = await readAgain(work, { detector, side, roots: given[side] });
    problems.push(...again.problems);
    read += again.sources.length;
    asked += again.asked;
    renewed[side] = replaced(input[side], again.sources);
  }
  if (asked === 0) throw problem('by-hand', driftText.byHand, driftText.byHandRemedy);
  if (read === 0) throw nothingRead(problems);
  const { staging = [], production = [] } = renewed;
  return { input: { ...input, staging, production }, problems };
}

/** Sources give way to a newer reading of the same path or, failing that, the same scope. */
function replaced(
  stored: readonly ComparableSource[],
  again: readonly ComparableSource[],
): readonly ComparableSource[] {
  const taken = new Set<ComparableSource>();
  const renewed = again.map((source) => {
    const alike = (other: ComparableSource): boolean =>
      other.collector === source.collector && !taken.has(other);
    const old =
      stored.find((other) => alike(other) && other.path === source.path) ??
      stored.find((other) => alike(other) && other.scope === source.scope);
    if (!old) return source;
    taken.add(old);
    return { ...source, id: old.id, path: old.path, scope: old.scope };
  });
  return [...stored.filter((source) => !taken.has(source)), ...renewed];
}

function liveDetector(work: Work, auditId: string, detectorId: string): DetectorTable {
  const detector = rowOf(work.store, 'detector', detectorId);
  if (detector.live === 0 || detector.audit_id !== auditId) {
    throw problem('removed', driftText.removed, driftText.removedRemedy);
  }
  const compared = work.store.get(
    sql.selectFrom('comparison').select('id').where('id', '=', auditId),
  );
  if (!compared) throw problem('not-compared', driftText.notCompared, driftText.notComparedRemedy);
  return detector;
}

async function resolveAll(
  work: Work,
  tokens: readonly string[] | undefined,
): Promise<readonly string[] | null> {
  if (!tokens) return null;
  return Promise.all(tokens.map(async (token) => work.host.resolveFile(token)));
}

function nothingRead(problems: readonly string[]): AppError {
  const sentence = [driftText.nothing, ...problems.slice(0, 3)].join(' ');
  return problem('nothing-read', sentence, driftText.nothingRemedy);
}

function problem(code: string, sentence: string, remedy: string): AppError {
  return new AppError({ code: `drift.${code}`, sentence, remedy });
}
