import type { Participant } from '../../../../../shared/model/audit.ts';
import { words } from '../../../../../shared/text/components.ts';
import { workbookText } from '../../../../../shared/text/workbook.ts';
import type { WorkbookData } from '../data.ts';
import { sheet } from '../sheet.ts';
import type { Column, Sheet } from '../sheet.ts';

const { columns } = workbookText;

/** Who took part, for which team, in which role. */
export function participantsSheet(data: WorkbookData): Sheet {
  return sheet({
    name: workbookText.sheets.participants,
    columns: participantColumns,
    rows: data.participants,
    emptySentence: workbookText.empty.participants,
  });
}

const participantColumns: readonly Column<Participant>[] = [
  { header: columns.name, kind: 'strong', width: [24, 40], value: (person) => person.name },
  {
    header: columns.team,
    kind: 'text',
    width: [16, 20],
    value: (person) => words.team[person.team],
  },
  { header: columns.role, kind: 'text', width: [30, 60], value: (person) => person.role },
];
