import { tieSheets } from '../../plan-sheet/sheets.ts';
import type { WorkbookData } from '../data.ts';
import type { Sheet } from '../sheet.ts';
import { aboutSheet } from './about.ts';
import { driftSheet } from './drift.ts';
import { exceptionsSheet } from './exceptions.ts';
import { exceptionHistorySheet } from './history.ts';
import { gapsSheet } from './gaps.ts';
import { meetingsSheet } from './meetings.ts';
import { participantsSheet } from './participants.ts';
import { phasesSheet } from './phases.ts';
import { planSheet } from './plan.ts';
import { checklistSheet, evidenceSheet, productionChangesSheet } from './release.ts';
import { rulesSheet } from './rules.ts';
import { scorecardSheet } from './scorecard.ts';
import { outsideSheet, signaturesSheet } from './signatures.ts';
import { sourcesSheet } from './sources.ts';
import { trailSheet } from './trail.ts';
import { variationsSheet } from './variations.ts';

/** Every sheet of the workbook, in the order in which it shows them; hidden ones last. */
export function workbookSheets(data: WorkbookData): readonly Sheet[] {
  return [
    scorecardSheet(data),
    gapsSheet(data),
    planSheet(data),
    phasesSheet(data),
    exceptionsSheet(data),
    exceptionHistorySheet(data),
    signaturesSheet(data),
    outsideSheet(data),
    evidenceSheet(data),
    checklistSheet(data),
    productionChangesSheet(data),
    driftSheet(data),
    variationsSheet(data),
    sourcesSheet(data),
    participantsSheet(data),
    meetingsSheet(data),
    rulesSheet(data),
    trailSheet(data),
    aboutSheet(data),
    ...tieSheets(data),
  ];
}
