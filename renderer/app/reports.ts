import type { SourcesAdded } from '../../shared/contract/commands/index.ts';
import type { Side } from '../../shared/model/words.ts';
import { liveValue, useLive } from './store.ts';

/** What became of the files read last, kept while the screen is left and returned to. */
export interface AddedReport {
  readonly auditId: string;
  readonly side: Side;
  readonly outcome: SourcesAdded;
}

/** A file that gave nothing, with its reason. */
export type RefusedFile = SourcesAdded['refused'][number];

const reports = liveValue<readonly AddedReport[]>([]);

/** The reports of the files read last in this audit, one a side. */
export function useAddedReports(auditId: string): readonly AddedReport[] {
  return useLive(reports).filter((report) => report.auditId === auditId);
}

/** Takes the report of a side off the screen. */
export function closeReport(side: Side): void {
  reports.set((current) => current.filter((report) => report.side !== side));
}

/** Shows what became of files in place of the side's earlier report. */
export function putReport(report: AddedReport): void {
  reports.set((current) => [...current.filter((other) => other.side !== report.side), report]);
}

/** Lays the outcome of another try of one refused file into the side's report. */
export function mergeRetry(report: AddedReport, retried: RefusedFile): void {
  const current = reports.get().find((other) => isOf(other, report));
  putReport({ ...report, outcome: withRetry(current?.outcome, retried, report.outcome) });
}

const isOf = (one: AddedReport, other: AddedReport): boolean =>
  one.side === other.side && one.auditId === other.auditId;

/** A report after one of its refused files was tried again. */
export function withRetry(
  before: SourcesAdded | undefined,
  retried: RefusedFile,
  outcome: SourcesAdded,
): SourcesAdded {
  if (!before) return outcome;
  const others = before.refused.filter((file) => file.path !== retried.path);
  const ids = new Set(outcome.added.map((source) => source.replaced));
  return {
    added: [...before.added.filter((source) => !ids.has(source.sourceId)), ...outcome.added],
    refused: [...outcome.refused, ...others],
  };
}
