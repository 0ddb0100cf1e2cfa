import type { CsvForm, CsvSeparator, WorkbookTemplate } from '../contract/commands/exports.ts';
import type { OscalModel, ReportKind } from '../contract/commands/reports.ts';
import type { PlanSheetField } from '../contract/views/exports.ts';
import { counted } from './components.ts';
import { governText } from './govern.ts';

/** Sentences of the exports: what each contains, for whom, and what was written. */
export const exportsText = {
  title: 'Exports',
  lead: 'Each is read back and checked before it is handed over. None holds a secret, and none replaces a file.',
  forWhom: (who: string) => `For ${who}.`,
  label: (title: string) => `Export: ${title}`,
  toHandover: 'Hand-over and signing elsewhere ...',
  running: 'Being written and checked.',
  again: 'Export again',
  done: (file: string) => `${file} is in the export folder and was read back.`,
  reveal: 'Show in folder',
  sha: (sha256: string) => `SHA-256 ${sha256}`,
  size: (size: string) => size,
  checked: (cells: number, size: string) =>
    `${size}, ${counted(cells, 'value', 'values')} compared after reading back.`,
  parts: 'What it holds',
  part: (name: string, rows: number) => `${name}: ${rows.toLocaleString('en')}`,
  pages: (pages: number, size: string) => `${size}, ${counted(pages, 'page', 'pages')}.`,
  workbook: {
    title: governText.export.title,
    act: governText.export.act,
    which: 'Workbook',
    templates: {
      complete: 'Complete',
      scorecard: 'Scorecard only',
      register: 'Exception register only',
      poam: 'Plan of action and milestones',
    } satisfies Record<WorkbookTemplate, string>,
    own: (name: string) => `Template: ${name}`,
    contains: {
      complete: governText.export.contains,
      scorecard:
        'One .xlsx with the scorecard, the readiness with its reasons, and the chain head.',
      register:
        'One .xlsx with the exception register: template, approvals and signatures, history and evidence.',
      poam: 'One .xlsx with a row for each open gap and exception, under the column names that auditors know: POA&M Item ID, Scheduled Completion Date, Milestones, Deviation Rationale and the rest.',
    } satisfies Record<WorkbookTemplate, string>,
    containsOwn: (file: string, columns: number) =>
      `One .xlsx with ${counted(columns, 'column', 'columns')} under the headers and in the order of ${file}.`,
    forWhom: {
      complete: 'compliance officers who file the audit, and whoever works on in a spreadsheet',
      scorecard: 'management and the release board',
      register: 'those who keep a register elsewhere',
      poam: 'assessors who work with a plan of action and milestones',
    } satisfies Record<WorkbookTemplate, string>,
    forWhomOwn: 'the tool or the people whose sheet this is',
    manage: 'Templates ...',
  },
  pdf: {
    title: 'PDF',
    act: 'Export the PDF',
    which: 'Report',
    reports: {
      scorecard: 'Scorecard',
      register: 'Exception register',
      minutes: 'Minutes of the meetings',
    } satisfies Record<ReportKind, string>,
    contains: {
      scorecard:
        'The scorecard with readiness, decision and signatures, tagged for screen readers, with bookmarks and page numbers.',
      register: 'Every exception in full, with approvals, signatures and history.',
      minutes: 'Each meeting with who was present, what was decided and why.',
    } satisfies Record<ReportKind, string>,
    forWhom: {
      scorecard: 'everybody who reads and does not calculate: the release board, auditors',
      register: 'approvers and auditors',
      minutes: 'those who took part, and those who could not',
    } satisfies Record<ReportKind, string>,
  },
  csv: {
    title: 'CSV',
    act: 'Export the CSV files',
    form: 'Files',
    forms: { zip: 'In one archive', folder: 'In a folder of their own' } satisfies Record<
      CsvForm,
      string
    >,
    contains: (separator: string) =>
      `Every table of the workbook as CSV, separated by ${separator}, UTF-8 with a byte order mark; manifest.json beside them has their hashes and the chain head. Text that a spreadsheet would take for a formula begins with an apostrophe.`,
    forWhom: 'scripts and databases. A spreadsheet may reformat numbers in CSV; the .xlsx does not',
    separators: { comma: 'commas', semicolon: 'semicolons', tab: 'tabs' } satisfies Record<
      CsvSeparator,
      string
    >,
    change: 'Change the separator',
  },
  oscal: {
    title: 'OSCAL',
    act: 'Export the OSCAL document',
    which: 'Model',
    models: {
      poam: 'Plan of action and milestones',
      'assessment-results': 'Assessment results',
    } satisfies Record<OscalModel, string>,
    contains: {
      poam: 'Open gaps and exceptions as a plan of action and milestones in OSCAL 1.2 (JSON), with their risk log.',
      'assessment-results':
        'What was compared and found as assessment results in OSCAL 1.2 (JSON): observations, risks and findings.',
    } satisfies Record<OscalModel, string>,
    forWhom: 'governance tools that read NIST OSCAL',
  },
  planSheet: {
    title: 'Remediation plan that comes back',
    contains:
      'Reads owner, due date, status and comment from the sheet "Remediation plan" of an exported workbook that others filled in. Every change is listed before anything is recorded.',
    forWhom: 'owners who answered in the spreadsheet',
    act: 'Read a filled-in workbook ...',
    dialog: (file: string) => `Changes in ${file}`,
    lead: (changes: number, rows: number) =>
      `${counted(changes, 'change', 'changes')} in ${counted(rows, 'row', 'rows')}. Nothing is recorded before it is applied.`,
    exported: (when: string) => `Exported on ${when}.`,
    table: 'Changes',
    columns: { gap: 'Gap', field: 'Field', from: 'Is', to: 'Becomes', place: 'Cell' },
    fields: {
      owner: 'Owner',
      due: 'Due',
      status: 'Status',
      note: 'Comment',
    } satisfies Record<PlanSheetField, string>,
    nothing: 'nothing',
    none: 'The sheet says what the record says: there is nothing to apply.',
    refused: (count: number) => `${counted(count, 'cell', 'cells')} left out`,
    refusal: (place: string, number: string | null) =>
      number === null ? place : `${number}, ${place}`,
    reason: 'Reason',
    reasonHint: 'The trail keeps it with every change: who filled the sheet in, and when.',
    reasonMissing: 'A reason is missing. Say where the changes come from.',
    apply: (count: number) => `Apply ${counted(count, 'change', 'changes')}`,
    applied: (changed: number, gaps: number) =>
      `${counted(changed, 'change is', 'changes are')} applied to ${counted(gaps, 'gap', 'gaps')}.`,
  },
  templates: {
    title: 'Templates of the organisation',
    lead: 'A template takes the headers of a sheet that is in use elsewhere, in their order, and says what fills each column.',
    none: 'No template yet.',
    list: 'Templates of the system',
    line: (kind: string, columns: number, file: string) =>
      `${kind}, ${counted(columns, 'column', 'columns')}, from ${file}`,
    kinds: { scorecard: 'Scorecard', register: 'Exception register', plan: 'Remediation plan' },
    add: 'Take the headers of a file ...',
    edit: 'Change ...',
    editOf: (name: string) => `Change ... ${name}`,
    remove: 'Remove ...',
    removeOf: (name: string) => `Remove ... ${name}`,
    removeTitle: (name: string) => `Remove the template ${name}`,
    removeBody: 'Workbooks that were exported with it stay.',
    removeAct: 'Remove the template',
    form: 'Template',
    name: 'Name',
    nameMissing: 'The name is missing. Name the template.',
    kind: 'Table',
    columns: 'Columns',
    header: (at: number, header: string) => `Column ${at}: ${header}`,
    empty: 'Left empty',
    save: 'Keep the template',
    saved: (name: string) => `The template ${name} is kept.`,
    found: (sheet: string, row: number) => `Headers found in row ${row} of the sheet "${sheet}".`,
    close: 'Close',
  },
} as const;
