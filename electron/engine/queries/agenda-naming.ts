import { attributeName } from '../../../shared/compare/index.ts';
import type { AgendaItem } from '../../../shared/contract/views.ts';
import { isLibrary, rowNaming } from '../../../shared/judging/naming.ts';
import type { Naming } from '../../../shared/judging/naming.ts';
import { agendaText } from '../../../shared/text/agenda.ts';
import type { AgendaRow } from './agenda-entries.ts';
import type { Face } from './agenda-faces.ts';

type Rows = readonly [AgendaRow, ...AgendaRow[]];

/** What an item is about, in words that a room knows without the file at hand. */
export function namingOf(basis: AgendaItem['basis'], rows: Rows, face: Face): Naming {
  const [first] = rows;
  const subject = subjectsOf(rows);
  switch (basis) {
    case null:
      return rowNaming(named(first));
    case 'same-library':
      return { title: first.subject, subject: agendaText.places(rows.length) };
    case 'same-change':
      return { title: changeOf(face) ?? first.name, subject };
    case 'same-attribute':
      if (isLibrary(named(first))) return { title: agendaText.libraries(countOf(rows)), subject };
      return { title: attributeName(first.name), subject };
  }
}

const named = (row: AgendaRow) => ({ ...row, catalogueId: row.catalogue_id });

const countOf = (rows: Rows): number => new Set(rows.map(({ subject }) => subject)).size;

const subjectsOf = (rows: Rows): string => agendaText.subjects(rows[0].subject, countOf(rows));

/** What changed in all rows, in words; null where they do not say the same. */
function changeOf({ kind, staging, production }: Face): string | null {
  return staging && production && agendaText.change(kind, staging, production);
}
