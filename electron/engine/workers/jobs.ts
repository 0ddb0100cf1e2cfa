import type { Comparison } from '../../../shared/model/comparison.ts';
import type { RuleEffect, RuleQuestion } from '../../../shared/compare/rule-effect.ts';
import type { Attribute, CollectedSource, SetAside } from '../../../shared/model/attribute.ts';
import type { TemplateKind } from '../../../shared/contract/commands/exports.ts';
import type { ErrorData } from '../../../shared/model/errors.ts';
import type { AssessmentSheetData, SheetFound } from '../exports/assessment-sheet/data.ts';
import type { CsvResult, CsvStyle } from '../exports/csv/data.ts';
import type { PlanSheetFound } from '../exports/plan-sheet/data.ts';
import type { RegisterFile } from '../exports/register-import/data.ts';
import type { TemplateFound, WorkbookLayout } from '../exports/templates/data.ts';
import type { OscalData } from '../exports/oscal/data.ts';
import type { WrittenOscal } from '../exports/oscal/write.ts';
import type { ReportData } from '../exports/report/data.ts';
import type { ReadPdf } from '../exports/report/read-back.ts';
import type { ExpectedPdf, WrittenReport } from '../exports/report/write.ts';
import type { PackageWanted, PackedCopy } from '../exports/package/job.ts';
import type { RecordWanted } from '../exports/package/make-record.ts';
import type { CheckedFile } from '../exports/package/read.ts';
import type { WorkbookData } from '../exports/workbook/data.ts';
import type { WorkbookResult } from '../exports/workbook/write.ts';
import type { Limits } from '../../../shared/model/limits.ts';
import type { Side } from '../../../shared/model/words.ts';
import type { FileOrigin, Refusal, WantedFile } from '../collectors/types.ts';
import type { JudgedInput } from '../judged.ts';
import type { ReadingMemory } from '../store/documenting.ts';
import type { KeySecret } from '../store/secret-keys.ts';

/** Rows that cross from a worker at once. */
export const CHUNK_ROWS = 2000;

/** A source without its rows: those follow in chunks. */
export type SourceHead = Omit<CollectedSource, 'attributes' | 'setAside'>;

/** What is read together: a file that several of its roots lead to counts once. */
export interface Batch {
  /** Absolute paths of what was dropped. */
  readonly roots: readonly string[];
  /** The files among them that are wanted, and how they are shown; null for all. */
  readonly only: readonly WantedFile[] | null;
  /** Id of the collector that a person chose; null for detection. */
  readonly collector: string | null;
}

/** Where the file of a source lies. */
export interface SourcePlace {
  /** What was dropped. */
  readonly root: string;
  readonly file: string;
}

/** Work for a worker thread. Such a thread never opens the record. */
export type Job =
  | ({
      readonly type: 'collect';
      readonly batches: readonly Batch[];
      /** Absolute paths of files that are passed over. */
      readonly omit: readonly string[];
      readonly key: KeySecret;
      readonly limits: Limits;
      readonly side: Side | null;
    } & ReadingMemory)
  | { readonly type: 'compare'; readonly judged: JudgedInput }
  | { readonly type: 'rules'; readonly judged: JudgedInput; readonly question: RuleQuestion }
  | { readonly type: 'export'; readonly data: WorkbookData; readonly layout: WorkbookLayout }
  | { readonly type: 'export-csv'; readonly data: WorkbookData; readonly style: CsvStyle }
  | {
      readonly type: 'read-template';
      readonly file: FileOrigin;
      readonly limits: Limits;
      readonly kind: TemplateKind;
    }
  | { readonly type: 'read-plan-sheet'; readonly file: FileOrigin; readonly limits: Limits }
  | { readonly type: 'read-register'; readonly file: FileOrigin; readonly limits: Limits }
  | { readonly type: 'export-assessments'; readonly data: AssessmentSheetData }
  | { readonly type: 'oscal'; readonly data: OscalData }
  | { readonly type: 'report'; readonly data: ReportData }
  | { readonly type: 'read-report'; readonly bytes: Uint8Array; readonly expected: ExpectedPdf }
  | { readonly type: 'package'; readonly wanted: PackageWanted }
  | { readonly type: 'package-check'; readonly file: string; readonly passphrase: string | null }
  | { readonly type: 'package-record'; readonly wanted: RecordWanted }
  | { readonly type: 'read-assessments'; readonly file: FileOrigin; readonly limits: Limits };

/** What a finished job gives. */
export interface JobResults {
  readonly collect: null;
  readonly compare: Comparison;
  readonly rules: RuleEffect;
  readonly export: WorkbookResult;
  readonly 'export-csv': CsvResult;
  readonly 'read-template': TemplateFound;
  readonly 'read-plan-sheet': PlanSheetFound;
  readonly 'read-register': RegisterFile;
  readonly 'export-assessments': WorkbookResult;
  readonly oscal: WrittenOscal;
  readonly report: WrittenReport;
  readonly 'read-report': ReadPdf;
  readonly package: PackedCopy;
  readonly 'package-check': CheckedFile;
  readonly 'package-record': null;
  readonly 'read-assessments': SheetFound;
}

/** What a collecting worker hands over piece by piece. */
export type Piece =
  | ({ readonly type: 'source'; readonly head: SourceHead } & SourcePlace)
  | { readonly type: 'attributes'; readonly rows: readonly Attribute[] }
  | { readonly type: 'set-aside'; readonly rows: readonly SetAside[] }
  | { readonly type: 'refused'; readonly refusal: Refusal };

/** What a worker says. A piece waits for `next` before the following one. */
export type FromWorker =
  /** It begins to read a file: from here on the file's time counts. */
  | { readonly type: 'file'; readonly file: FileOrigin }
  | { readonly type: 'piece'; readonly piece: Piece }
  | { readonly type: 'progress'; readonly sentence: string; readonly done: number | null }
  | { readonly type: 'done'; readonly value: unknown }
  | { readonly type: 'failed'; readonly error: ErrorData | { readonly crash: string } };
