import { approaches } from '../../../../../shared/approaches/index.ts';
import type { ApproachId } from '../../../../../shared/approaches/index.ts';
import { sides } from '../../../../../shared/model/words.ts';
import { words } from '../../../../../shared/text/components.ts';
import { openText } from '../../../../../shared/text/open.ts';
import { workbookDefinitions } from '../../../../../shared/text/workbook-definitions.ts';
import { workbookText } from '../../../../../shared/text/workbook.ts';
import type { WorkbookAbout, WorkbookData } from '../data.ts';
import { dayCell, momentCell, sheet } from '../sheet.ts';
import type { CellContent, Sheet } from '../sheet.ts';

const { about: items, columns } = workbookText;
type Item = readonly [name: string, value: CellContent];

/**
 * Versions, chain head, who exported when, and the definitions of the numbers; by which template,
 * where it is another than the complete workbook.
 */
export function aboutSheet({ about, approach }: WorkbookData, template?: string): Sheet {
  return sheet<Item>({
    name: workbookText.sheets.about,
    columns: [
      { header: columns.item, kind: 'strong', width: [36, 38], value: ([name]) => name },
      { header: columns.value, kind: 'text', width: [100, 100], value: ([, value]) => value },
    ],
    rows: [
      ...productItems(about),
      ...auditItems(about),
      ...comparisonItems(about),
      ...approachItems(approach),
      ...exportItems(about),
      ...(template === undefined ? [] : [[items.template, template] as const]),
      ...workbookDefinitions,
    ],
    emptySentence: workbookText.empty.about,
  });
}

function productItems(about: WorkbookAbout): readonly Item[] {
  const { developmentRuntime } = about;
  return [
    [items.product, items.productValue(about.appVersion)],
    [items.runtime, developmentRuntime ? workbookText.developmentRuntime : items.runtimeReleased],
    ...(about.schemaVersion === null ? [] : [[items.schema, String(about.schemaVersion)] as const]),
  ];
}

function auditItems({ system, audit }: WorkbookAbout): readonly Item[] {
  const touches = audit.profile.traits.map((trait) => words.trait[trait]).join(', ');
  return [
    [items.system, system.name],
    [items.criticality, words.criticality[system.criticality]],
    [items.release, audit.release],
    [items.audit, String(audit.number)],
    [items.planned, dayCell(audit.plannedDate)],
    [items.opened, momentCell(audit.openedAt)],
    [items.touches, touches || items.touchesNothing],
    [items.frequency, openText.frequency[audit.profile.releaseFrequency]],
    [items.recovery, openText.recovery[audit.profile.recoveryCapacity]],
    [items.ageLimit, items.ageLimitValue(audit.snapshotAgeLimit)],
    ...sides.map((side): Item => {
      const { name, kind } = audit.environments[side];
      return [items.environment(side), items.environmentValue(name, kind)];
    }),
  ];
}

function comparisonItems(about: WorkbookAbout): readonly Item[] {
  const { summary } = about;
  return [
    ...sides.map((side): Item => [items.snapshot(side), momentCell(about.snapshots[side])]),
    [items.compared, momentCell(about.comparedAt) ?? items.notCompared],
    ...(about.comparedAt === null
      ? []
      : [[items.stale, about.comparisonStale ? items.staleYes : items.staleNo] as const]),
    ...(summary === null ? [] : [[items.counts, countsText(summary)] as const]),
    ...about.notes.map((note): Item => [items.note, note]),
  ];
}

function countsText(summary: NonNullable<WorkbookAbout['summary']>): string {
  const { expected, unpaired } = summary;
  return items.countsValue(
    summary.equal,
    summary.suspectEqual + summary.changed + summary.onlyInStaging + summary.onlyInProduction,
    expected.changed + expected.onlyInStaging + expected.onlyInProduction,
    unpaired.staging + unpaired.production,
  );
}

/** What people chose for parity as a whole, and what was advised then. */
function approachItems(recorded: WorkbookData['approach']): readonly Item[] {
  if (recorded === null) return [[items.approach, items.approachNone]];
  return [
    [items.approach, titlesOf(recorded.chosen)],
    [items.approachAdvised, titlesOf(recorded.advised)],
    [items.approachReason, recorded.reason],
    [items.approachBy, items.approachByValue(recorded.by, workbookText.utc(recorded.at))],
    [items.approachRevisit, dayCell(recorded.revisitOn)],
  ];
}

function titlesOf(ids: readonly ApproachId[]): string {
  const titles = new Map(approaches.map(({ id, title }) => [id, title]));
  return ids.map((id) => titles.get(id) ?? id).join(', ');
}

function exportItems(about: WorkbookAbout): readonly Item[] {
  const { chainHead } = about;
  return [
    [items.exportedBy, about.exportedBy],
    [items.exportedAt, momentCell(about.exportedAt)],
    [
      items.head,
      chainHead === null ? items.headNone : items.headValue(chainHead.sequence, chainHead.hash),
    ],
  ];
}
