import { exceptionNumber, gapNumber, words } from '../../../shared/text/components.ts';
import type { Team } from '../../../shared/model/words.ts';
import { rowWords } from '../../../shared/text/history.ts';
import { tableOf } from '../store/completed.ts';
import type { SqlRow, Store } from '../store/store.ts';
import type { TrailContent } from '../store/trail.ts';

/** Rows that have the id of the difference that they are about. */
const OF_DIFFERENCE = new Set(['rating', 'plan_item', 'parked', 'left_group', 'variation']);
/** Columns that name a row, the best first. */
const NAMES = [
  'title',
  'name',
  'text',
  'what',
  'file_name',
  'path',
  'host',
  'release',
  'approver',
  'person',
  'subject',
] as const;
const LONGEST = 120;

/** What an entry is about, in words: `Exception E-003, Smaller database`. */
export function aboutOf(store: Store, content: TrailContent): string {
  const { subject, before, after } = content;
  const table = tableOf(subject);
  const image = after ?? before;
  const word = rowWords[table] ?? table;
  const name = image && nameOf(store, table, image);
  return name ? `${word}: ${cut(name)}` : word;
}

function nameOf(store: Store, table: string, image: SqlRow): string | null {
  const difference = differenceOf(store, table, image);
  const team = table.endsWith('assessment') ? words.team[image['team'] as Team] : null;
  if (difference) return team ? `${difference}, ${team.toLowerCase()}` : difference;
  if (table === 'exception') {
    return `${exceptionNumber(Number(image['number']))} ${String(image['title'])}`;
  }
  const column = NAMES.find((each) => isText(image[each]));
  return column ? String(image[column]) : null;
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

function differenceOf(store: Store, table: string, image: SqlRow): string | null {
  const id = OF_DIFFERENCE.has(table) ? image['id'] : image['difference_id'];
  if (typeof id !== 'string') return null;
  const row = store.prepare('SELECT number, name FROM difference WHERE id = ?').get(id) as
    | { readonly number: number; readonly name: string }
    | undefined;
  return row ? `${gapNumber(row.number)} ${row.name}` : null;
}

const cut = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
