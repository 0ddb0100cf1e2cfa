import { parseImage } from '../compare/images.ts';
import type { PlainRow } from '../compare/sameness.ts';
import type { Peers } from './context.ts';
import { storeWords } from './words.data.ts';

/** What is documented of databases, brokers and caches alone. */
const storeIds = [
  'database.engine',
  'database.engine-version',
  'database.storage-engine',
  'broker.version',
  'cache.version',
] as const;

/** Settings and documents speak of what a service uses; they are not the thing itself. */
const speaksOfOthers = /^(?:env|document|settings|values|catalogue)(?::|$)/;

/**
 * Whether a row plainly belongs to a database, cache or broker: by the image that its container
 * runs, else by what is documented of its subject.
 */
export function isStore(row: PlainRow, peers: Peers): boolean {
  const images = imagesOf(row, peers);
  if (images.length > 0) return images.every(isStoreImage);
  if (speaksOfOthers.test(row.subject)) return false;
  return storeIds.some((id) => peers.ofSubject(id, row.subject).length > 0);
}

/** The images of the row's own container where it names one, else of its subject. */
function imagesOf({ subject, name }: PlainRow, peers: Peers): readonly string[] {
  const container = containerOf(name);
  return peers
    .ofSubject('container.image', subject)
    .filter((row) => container === null || containerOf(row.name) === container)
    .flatMap(({ staging, production }) => [staging.value, production.value])
    .filter((value) => value !== null);
}

/** The part of a name that leads to one container of several; null where it names none. */
export function containerOf(name: string): string | null {
  return /^.*container(?:s|Definitions)\[[^\]]*\]\./i.exec(name)?.[0] ?? null;
}

function isStoreImage(image: string): boolean {
  const last = parseImage(image)?.repository.split('/').at(-1) ?? '';
  return last.split(/[-_.]/).some((word) => storeWords.has(word));
}
