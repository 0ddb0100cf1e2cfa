import { reportText } from '../../../../shared/text/report.ts';
import type { PrintablePage } from '../../host.ts';
import type { WorkbookAbout } from '../workbook/data.ts';
import { fontFiles } from './fonts.data.ts';
import type { FontFile } from './fonts.data.ts';
import { Markup, markup } from './html.ts';
import css from './report.css?raw';

/** What the document may load: its own styles, and fonts that it carries itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";

/** What a report says, apart from what every page of it carries. */
export interface ReportBody {
  /** Name of the document, and its first heading. */
  readonly title: string;
  /** Below the first heading. */
  readonly lead: string;
  readonly content: Markup;
}

/** A report as the host prints it. */
export function printablePage(body: ReportBody, about: WorkbookAbout): PrintablePage {
  return {
    html: documentOf(body, about).text,
    header: marginOf(
      markup`<span>${body.title}</span>
        <span>${about.developmentRuntime ? reportText.developmentRuntimeShort : null}</span>`,
    ).text,
    footer: marginOf(
      markup`<span>${reportText.head.short}: ${headOf(about)}</span>
        <span
          ><span class="pageNumber"></span>${reportText.ofPages}<span class="totalPages"></span
        ></span>`,
    ).text,
  };
}

function documentOf({ title, lead, content }: ReportBody, about: WorkbookAbout): Markup {
  return markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <title>${title}</title>
        <style>
          ${new Markup(fontFiles.map(fontFace).join(''))}${new Markup(css)}
        </style>
      </head>
      <body>
        <h1 dir="auto">${title}</h1>
        <p dir="auto">${lead}</p>
        ${about.developmentRuntime ? markup`<p class="mark">${reportText.developmentRuntime}</p>` : null}
        ${content} ${limitsOf(about)}
      </body>
    </html>`;
}

/** What a reader who was not there should know of what the paper proves. */
function limitsOf(about: WorkbookAbout): Markup {
  const { exportedBy, exportedAt, appVersion } = about;
  return markup`<h2>${reportText.limits.title}</h2>
    <ul>
      ${reportText.limits.points.map((point) => markup`<li>${point}</li>`)}
    </ul>
    <p dir="auto">${reportText.printed(exportedBy, exportedAt, appVersion)}</p>
    <p>${reportText.head.label}: <code>${headOf(about)}</code></p>`;
}

function headOf({ chainHead }: WorkbookAbout): string {
  return chainHead === null
    ? reportText.head.none
    : reportText.head.entry(chainHead.sequence, chainHead.hash);
}

/** Head and foot of a sheet know nothing of the styles of the page. */
function marginOf(content: Markup): Markup {
  const latin = fontFiles.filter(isLatinText);
  return markup`<style>
      ${new Markup(latin.map(fontFace).join(''))} .line {
        display: flex;
        justify-content: space-between;
        gap: 6mm;
        width: 100%;
        padding: 0 15mm;
        color: #333;
        font-family: Inter, sans-serif;
        font-size: 6.5pt;
        overflow-wrap: anywhere;
      }
    </style>
    <div class="line" dir="auto">${content}</div>`;
}

function isLatinText({ family, weight, range }: FontFile): boolean {
  return family === 'Inter' && weight === 400 && range.startsWith('U+0000');
}

function fontFace({ family, weight, range, address }: FontFile): string {
  return (
    `@font-face{font-family:'${family}';font-weight:${weight};font-display:block;` +
    `src:url(${address}) format('woff2');unicode-range:${range}}`
  );
}
