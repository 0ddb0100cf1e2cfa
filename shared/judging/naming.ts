import { catalogueEntry } from '../model/catalogue/index.ts';
import { agendaText } from '../text/agenda.ts';

/** What a difference or an item is about, in words that a room knows without the file at hand. */
export interface Naming {
  /** The attribute, the library, or the change. */
  readonly title: string;
  /** What has it. */
  readonly subject: string;
}

/** Of which row the words are asked. */
interface Named {
  readonly subject: string;
  readonly name: string;
  readonly catalogueId: string | null;
}

/** What was answered by hand, by its words in the catalogue; anything else as its source has it. */
export function attributeNaming({ subject, name, catalogueId }: Named): Naming {
  const entry = name === catalogueId ? catalogueEntry(catalogueId) : undefined;
  return entry ? { title: entry.label, subject: agendaText.byHand } : { title: name, subject };
}

/** The same for a line that stands by itself: there a version is known by what has it. */
export function rowNaming(row: Named): Naming {
  const { subject, name } = row;
  if (isLibrary(row) || name === 'version') return { title: subject, subject: name };
  return attributeNaming(row);
}

/** Whether a row is the version of a library. */
export function isLibrary({ catalogueId }: Pick<Named, 'catalogueId'>): boolean {
  return catalogueId === 'library.version';
}
