import type {
  ChecklistItemView,
  ProductionChangeView,
  ReleaseView,
} from '../../../../shared/contract/views.ts';
import { words } from '../../../../shared/text/components.ts';
import {
  approvalsReport,
  reportText,
  scorecardReport as text,
} from '../../../../shared/text/report.ts';
import { meaningWords } from '../../../../shared/text/signing.ts';
import { evidenceTable, outsidePart, signatureTable } from './approvals.ts';
import type { ScorecardReport } from './data.ts';
import { lines, markup } from './html.ts';
import type { Markup } from './html.ts';
import { facts, points, table } from './table.ts';

const { columns } = reportText;
const { fields } = text;

/** What people decided, what that rests on, and who signed it. */
export function releasePart({ release, signed }: ScorecardReport): Markup {
  const isOfRelease = ({ subject }: { readonly subject: { readonly kind: string } }): boolean =>
    subject.kind !== 'exception';
  const missing = release.signatures
    .filter(({ metBy }) => metBy === null)
    .map(({ meaning, role }) => approvalsReport.required(meaningWords[meaning], role));
  return markup`<h2>${text.decision}</h2>
    ${decisionFacts(release)}
    <h3>${text.checklist}</h3>
    ${checklistTable(release.checklist)}
    <h3>${text.changes}</h3>
    ${changeTable(release.productionChanges)}
    <h3>${approvalsReport.evidence}</h3>
    ${evidenceTable(release.evidence)}
    <h2>${approvalsReport.signatures}</h2>
    ${signatureTable(signed.signatures.filter(isOfRelease))} ${points(missing)}
    ${outsidePart(signed.outside.filter(isOfRelease))}`;
}

function decisionFacts({ decision, dossier, closed }: ReleaseView): Markup | null {
  const rests = [
    [fields.backOut, dossier.backOutPlan],
    [fields.tests, dossier.testEvidence],
    [fields.closed, closed && lines([reportText.byOn(closed.by, closed.at), closed.reason])],
  ] as const;
  if (decision === null) return markup`<p>${text.undecided}</p>${facts(rests)}`;
  return facts([
    [fields.decision, markup`<span class="strong">${text.decided[decision.decision]}</span>`],
    [fields.by, decision.decidedBy],
    [fields.at, reportText.moment(decision.at)],
    [fields.reason, decision.reason],
    [
      fields.computed,
      lines([
        words.readiness[decision.readiness],
        ...decision.reasons.map(({ sentence }) => sentence),
      ]),
    ],
    [fields.differs, decision.differsReason],
    ...rests,
  ]);
}

function checklistTable(items: readonly ChecklistItemView[]): Markup {
  return table({
    columns: [
      { header: columns.point, width: 42, cell: ({ text: point }) => point },
      { header: columns.answer, width: 16, cell: ({ state }) => text.answers[state] },
      { header: columns.note, width: 22, cell: ({ note }) => note },
      {
        header: columns.by,
        width: 20,
        cell: ({ answeredBy, answeredAt }) =>
          answeredBy === null ? null : reportText.byOn(answeredBy, answeredAt ?? ''),
      },
    ],
    rows: items,
    empty: text.noChecklist,
  });
}

function changeTable(changes: readonly ProductionChangeView[]): Markup {
  return table({
    columns: [
      { header: columns.date, width: 12, cell: ({ date }) => date },
      { header: columns.dimension, width: 14, cell: ({ dimension }) => words.dimension[dimension] },
      { header: columns.change, width: 28, cell: ({ what }) => what },
      { header: columns.by, width: 14, cell: ({ madeBy }) => madeBy },
      { header: columns.found, width: 16, cell: ({ foundHow }) => foundHow },
      { header: columns.resolution, width: 16, cell: ({ resolution }) => resolution },
    ],
    rows: changes,
    empty: text.noChanges,
  });
}
