import { z } from 'zod';
import { entry } from '../entry.ts';
import * as s from '../schemas.ts';
import type { Team } from '../../model/words.ts';
import type { ExportDone } from './exports.ts';

const ofRows = { auditId: s.id, differenceIds: s.ids };

/** What became of a team's assessment sheet that was read back. */
export interface SheetRead {
  /** Whose sheet it is; the sheet says so itself. */
  readonly team: Team;
  /** Id of the export that it came from. */
  readonly sheetId: string;
  /** Rows of the record that have a hidden assessment of the team now. */
  readonly taken: number;
  /** Lines that the team left empty. */
  readonly empty: number;
  /** Lines with a rating and no rationale, whatever the rating: one may be asked for in the room. */
  readonly withoutRationale: number;
  readonly refused: readonly {
    /** `Assessments!K12`: where in the file. */
    readonly place: string;
    readonly sentence: string;
    readonly remedy: string;
  }[];
}

/** Step 2 in the room: hidden assessments, the meeting, and what it takes together. */
export const judgeCommands = {
  /** Keeps a team's assessment hidden until it is revealed. Replaces a hidden one of before. */
  'assessment.seal': entry<{ changed: number }>()(
    z.object({ ...ofRows, team: s.team, risk: s.risk, rationale: s.optionalText.default('') }),
  ),
  /** Takes a hidden assessment away unseen. */
  'assessment.unseal': entry<{ changed: number }>()(z.object({ ...ofRows, team: s.team })),
  /** Makes every hidden assessment of the rows known. Cannot be undone. */
  'assessment.reveal': entry<{ revealed: number }>()(z.object(ofRows)),
  /** Writes the sheet on which one team assesses beforehand. */
  'export.assessment-sheet': entry<ExportDone>()(
    z.object({ auditId: s.id, team: s.team, fileName: s.fileName.optional() }),
  ),
  /** Reads a filled-in sheet; its assessments stay hidden until they are revealed. */
  'assessment-sheet.read': entry<SheetRead>()(
    z.object({ auditId: s.id, file: z.string().min(1).max(4096) }),
  ),
  /** Opens a session in the room; one at a time an audit. */
  'meeting.start': entry<{ meetingId: string }>()(
    z.object({ auditId: s.id, facilitator: s.name, present: z.array(s.id).max(1000) }),
  ),
  /** Who is present from now on, by ids of participants. */
  'meeting.attend': entry<null>()(z.object({ meetingId: s.id, present: z.array(s.id).max(1000) })),
  'meeting.end': entry<null>()(z.object({ meetingId: s.id })),
  /** Puts rows aside for later in the meeting. */
  'difference.park': entry<{ changed: number }>()(
    z.object({ ...ofRows, reason: s.optionalText.default('') }),
  ),
  'difference.unpark': entry<{ changed: number }>()(z.object(ofRows)),
  /** Takes rows out of their groups, to be decided by themselves. */
  'group.leave': entry<{ changed: number }>()(z.object(ofRows)),
  'group.rejoin': entry<{ changed: number }>()(z.object(ofRows)),
};
