import type { FileOrigin } from '../collectors/types.ts';
import type { Job, JobResults } from './jobs.ts';
import { say } from './port.ts';

type JobType = Job['type'];
type JobOf<T extends JobType> = Extract<Job, { readonly type: T }>;
type Run<T extends JobType> = (job: JobOf<T>) => Promise<JobResults[T]>;

/** What does each job. A job loads only what it needs. */
const runs: { readonly [T in JobType]: Run<T> } = {
  collect: async (job) => (await import('./collecting.ts')).collect(job),
  compare: async ({ judged }) => (await import('../judged.ts')).compareJudged(judged),
  rules: async ({ judged, question }) =>
    (await import('../judged.ts')).judgedEffect(judged, question),
  export: async ({ data, layout }) =>
    (await import('../exports/workbook/write.ts')).writeWorkbook(data, layout),
  'export-csv': async ({ data, style }) =>
    (await import('../exports/csv/write.ts')).writeCsv(data, style),
  'read-template': async ({ file, limits, kind }) => {
    const { openTemplate } = await reading(file, import('../exports/templates/read.ts'));
    return openTemplate(file, limits, kind);
  },
  'read-plan-sheet': async ({ file, limits }) => {
    const { openPlanSheet } = await reading(file, import('../exports/plan-sheet/read.ts'));
    return openPlanSheet(file, limits);
  },
  'read-register': async ({ file, limits }) => {
    const { openRegister } = await reading(file, import('../exports/register-import/read.ts'));
    return openRegister(file, limits);
  },
  'read-assessments': async ({ file, limits }) => {
    const sheet = await reading(file, import('../exports/assessment-sheet/open.ts'));
    return sheet.openAssessmentSheet(file, limits);
  },
  'export-assessments': async ({ data }) =>
    (await import('../exports/assessment-sheet/write.ts')).writeAssessmentSheet(data),
  oscal: async ({ data }) => (await import('../exports/oscal/write.ts')).writeOscal(data),
  report: async ({ data }) => (await import('../exports/report/write.ts')).writeReport(data),
  'read-report': async ({ bytes, expected }) =>
    (await import('../exports/report/read-back.ts')).readPdfBack(bytes, expected),
  package: async ({ wanted }) => (await import('../exports/package/job.ts')).packCopy(wanted),
  'package-check': async ({ file, passphrase }) =>
    (await import('../exports/package/read.ts')).checkPackageFile(file, passphrase),
  'package-record': async ({ wanted }) =>
    (await import('../exports/package/make-record.ts')).makeRecord(wanted),
};

/** Does a job. Throws as that does. */
export async function run<T extends JobType>(job: JobOf<T>): Promise<JobResults[T]> {
  const start: Run<T> = runs[job.type as T];
  return start(job);
}

/** From here on the time of the file counts. */
async function reading<T>(file: FileOrigin, reader: Promise<T>): Promise<T> {
  const loaded = await reader;
  say({ type: 'file', file });
  return loaded;
}
