import type { PrintablePage } from '../../host.ts';
import type { ReportData } from './data.ts';
import { minutesBody } from './minutes.ts';
import { printablePage } from './page.ts';
import type { ReportBody } from './page.ts';
import { registerBody } from './register.ts';
import { scorecardBody } from './scorecard.ts';

/** A report as it is printed, with what the PDF must hold when it is read back. */
export interface WrittenReport {
  readonly page: PrintablePage;
  readonly expected: ExpectedPdf;
}

/** What reading a PDF back looks for. */
export interface ExpectedPdf {
  readonly title: string;
  /** Headings; each is a bookmark. */
  readonly headings: number;
  /** Rows of tables, their heads among them. */
  readonly rows: number;
  /** Names of the rows in their order, as far as their characters come back from a PDF unchanged. */
  readonly names: readonly string[];
}

/** Lays a report out. Needs no database, so it runs in a worker thread. */
export function writeReport(data: ReportData): WrittenReport {
  const body = bodyOf(data);
  const page = printablePage(body, data.about);
  return {
    page,
    expected: {
      title: body.title,
      headings: count(page.html, /<h[1-3][ >]/g),
      rows: count(page.html, /<tr[ >]/g),
      names: namesOf(page.html),
    },
  };
}

function bodyOf(data: ReportData): ReportBody {
  switch (data.what) {
    case 'scorecard':
      return scorecardBody(data);
    case 'register':
      return registerBody(data);
    case 'minutes':
      return minutesBody(data);
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Tags come from templates alone: in texts, what begins one is escaped. */
function namesOf(text: string): readonly string[] {
  return [...text.matchAll(/<th scope="row"[^>]*>([A-Za-z0-9 .,:()-]+)<\/th>/g)].map(
    ([, name = '']) => name,
  );
}
