import type { RegisterView, SignaturesView } from '../../../../shared/contract/views.ts';
import type { SignedSubject } from '../../../../shared/signing/subject.ts';
import { exceptionNumber, gapNumber, words } from '../../../../shared/text/components.ts';
import {
  approvalsReport,
  registerReport as text,
  reportText,
} from '../../../../shared/text/report.ts';
import { evidenceTable, outsidePart, signatureTable } from './approvals.ts';
import { exceptionColumns, gapColumns, leadOf, longValues } from './common.ts';
import type { RegisterReport } from './data.ts';
import { lines, markup } from './html.ts';
import type { Markup } from './html.ts';
import type { ReportBody } from './page.ts';
import { facts, points, table } from './table.ts';

const { columns } = reportText;
type Exception = RegisterView['exceptions'][number];

/** The register on paper: all exceptions in one table, then each with everything that is known. */
export function registerBody({ about, exceptions, signed }: RegisterReport): ReportBody {
  return {
    title: text.title(about.system.name),
    lead: leadOf(about),
    content: markup`<h2>${text.overview}</h2>
      ${overview(exceptions)} ${exceptions.map((each) => exceptionPart(each, signed))}`,
  };
}

function overview(exceptions: readonly Exception[]): Markup {
  return table({
    columns: [
      exceptionColumns.number(8),
      exceptionColumns.title(26),
      exceptionColumns.standing(11),
      exceptionColumns.until(16),
      exceptionColumns.requester(13),
      exceptionColumns.owner(13),
      exceptionColumns.approver(13),
    ],
    rows: exceptions,
    empty: text.none,
  });
}

function exceptionPart(exception: Exception, signed: SignaturesView): Markup {
  const { voids, evidence } = exception;
  return markup`<h2 dir="auto">
      ${text.heading(exceptionNumber(exception.number), exception.title)}
    </h2>
    ${facts([...lifeLines(exception), ...templateLines(exception)])}
    ${voids.length === 0 ? null : markup`<h3>${text.voids}</h3>`}
    ${points(voids.map(({ sentence }) => sentence))}
    <h3>${text.approvals}</h3>
    ${approvalPart(exception, signed)}
    <h3>${text.covered}</h3>
    ${coveredTable(exception)} ${matchedLater(exception)}
    <h3>${approvalsReport.evidence}</h3>
    ${evidenceTable(evidence)}
    <h3>${text.history}</h3>
    ${historyTable(exception)}`;
}

function lifeLines(each: Exception): Parameters<typeof facts>[0] {
  const { fields } = text;
  const { moment } = reportText;
  const numbered = (number: number | null): string | null =>
    number === null ? null : exceptionNumber(number);
  return [
    [fields.standing, words.standing[each.standing]],
    [fields.dimension, words.dimension[each.dimension]],
    [fields.requester, each.requester],
    [fields.owner, each.owner],
    [fields.approver, each.approver],
    [fields.requested, moment(each.requestedAt)],
    [fields.decided, each.decidedAt === null ? null : moment(each.decidedAt)],
    [fields.note, each.decisionNote],
    [fields.expires, each.expiresOn],
    [fields.trigger, each.reviewTrigger],
    [fields.checkOn, each.nextCheckOn],
    [fields.renews, numbered(each.renewsNumber)],
    [fields.renewedBy, numbered(each.renewedBy)],
    [fields.origin, each.origin],
  ];
}

function templateLines(each: Exception): Parameters<typeof facts>[0] {
  const { fields } = text;
  const patterns = each.patterns.map(({ subject, name }) => text.pattern(subject, name));
  return [
    [fields.reason, each.reason],
    [fields.riskAssessment, each.riskAssessment],
    [fields.mitigation, each.mitigation],
    [fields.control, each.compensatingControl],
    [fields.patterns, patterns.length === 0 ? null : lines(patterns)],
  ];
}

/** How it was approved: by signing, elsewhere, or as earlier versions recorded it. */
function approvalPart({ id, approval }: Exception, signed: SignaturesView): Markup {
  const isOfIt = ({ subject }: { readonly subject: SignedSubject }): boolean =>
    subject.kind === 'exception' && subject.id === id;
  const signatures = signed.signatures.filter(isOfIt);
  const outside = signed.outside.filter(isOfIt);
  if (signatures.length + outside.length > 0) {
    return markup`${signatureTable(signatures)} ${outsidePart(outside)}`;
  }
  const { approver, at } = approval ?? { approver: null, at: '' };
  return markup`<p dir="auto">${approver === null ? text.noApprovals : text.recorded(approver, at)}</p>`;
}

function matchedLater({ matchedLater: rows }: Exception): Markup | null {
  if (rows.length === 0) return null;
  const numbers = rows.map(({ number }) => gapNumber(number)).join(', ');
  return markup`<p>${text.matchedLater(numbers)}</p>`;
}

function coveredTable({ covered }: Exception): Markup {
  return table({
    columns: [
      gapColumns.number(9),
      gapColumns.what(35),
      gapColumns.staging(22),
      gapColumns.production(22),
      gapColumns.risk(12),
    ],
    rows: covered.map((row) => ({ row })),
    under: longValues,
    empty: text.coversNothing,
  });
}

function historyTable({ history }: Exception): Markup {
  return table({
    columns: [
      { header: columns.at, width: 24, cell: ({ at }) => reportText.moment(at) },
      { header: columns.by, width: 20, cell: ({ actor }) => actor },
      { header: columns.act, width: 26, cell: ({ what }) => what },
      { header: columns.reason, width: 30, cell: ({ reason }) => reason },
    ],
    rows: history.toReversed(),
    empty: text.noHistory,
  });
}
