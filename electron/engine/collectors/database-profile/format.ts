import { z } from 'zod';
import type { Position } from '../../../../shared/model/index.ts';
import { AppError } from '../../../../shared/model/index.ts';
import { dataText } from '../../../../shared/text/formats/data.ts';
import { child, textAt } from '../common/tree.ts';
import type { ReadTree, TreeNode } from '../common/tree.ts';

/**
 * The format `evenkeel/database-profile/1`: an object with `format` and `parts`, a list of parts of
 * the kinds below in any order. The script and the probe write the same. Counts are of rows;
 * `bins` are pairs of a bin's key (`bins.ts`) and a count; `top` has the counts of the most
 * frequent values. No part holds a value of a row.
 */
const profileFormat = 'evenkeel/database-profile/1';

const text = z.string();
const count = z.number().int().min(0);
const grants = z.array(z.object({ to: text, may: z.array(text) }));

const database = z.object({
  part: z.literal('database'),
  engine: text,
  version: text,
  /** UTC, ISO 8601. */
  taken: text,
  name: text,
  encoding: text,
  collation: text,
  characterType: text,
  /** `c` of the system, `i` of ICU, `b` built in. */
  provider: text,
  locale: text.nullable(),
  timeZone: text,
  tableAccessMethod: text,
  /** Bytes; null where the user may not know. */
  size: count.nullable(),
  /** As the comment of the database declares them. */
  source: text.nullable(),
  masking: text.nullable(),
  refreshed: text.nullable(),
  extensions: z.array(z.object({ name: text, version: text })),
  grants,
});

const settings = z.object({
  part: z.literal('settings'),
  /** A masked setting has no value: its name says that it may hold a secret. */
  settings: z.array(z.object({ name: text, value: text.nullable(), masked: z.boolean() })),
});

const role = z.object({
  part: z.literal('role'),
  name: text,
  superuser: z.boolean(),
  createRole: z.boolean(),
  createDatabase: z.boolean(),
  login: z.boolean(),
  replication: z.boolean(),
  bypassRowSecurity: z.boolean(),
  expires: z.boolean(),
  memberOf: z.array(text),
});

const table = z.object({
  part: z.literal('table'),
  schema: text,
  name: text,
  kind: text,
  /** Bytes with indexes, of all partitions. */
  size: count.nullable(),
  partitionedBy: text.nullable(),
  partitions: count.nullable(),
  readable: z.boolean(),
  rowSecurity: z.boolean(),
  policies: z.array(text),
  triggers: z.array(text),
  columns: z.array(
    z.object({
      name: text,
      type: text,
      nullable: z.boolean(),
      default: z.boolean(),
      identity: z.boolean(),
      generated: z.boolean(),
      collation: text.nullable(),
      readable: z.boolean(),
    }),
  ),
  constraints: z.array(z.object({ name: text, definition: text })),
  indexes: z.array(z.object({ definition: text, unique: z.boolean(), valid: z.boolean() })),
  grants,
});

const rows = z.object({
  part: z.literal('rows'),
  schema: text,
  table: text,
  rows: count,
  /** False where the number is the server's own estimate. */
  counted: z.boolean(),
});

const column = z.object({
  part: z.literal('column'),
  schema: text,
  table: text,
  column: text,
  family: text,
  /** Share of the table that was read, in percent; null where all of it was. */
  sampledPercent: z.number().nullable(),
  rows: count,
  nulls: count,
  distinct: count.optional(),
  top: z.array(count).optional(),
  bins: z.array(z.tuple([text.max(40), count])).optional(),
  quantiles: z.array(z.number()).nullable().optional(),
  boundaries: z.array(text).optional(),
});

const part = z.discriminatedUnion('part', [database, settings, role, table, rows, column]);

/** One line of a profile, by what it is about. */
export type Part = z.output<typeof part>;
/** A line of a profile about one kind of thing. */
export type PartOf<Kind extends Part['part']> = Extract<Part, { readonly part: Kind }>;

/** A part with its place in the file. */
export interface PlacedPart {
  readonly part: Part;
  readonly position: Position;
}

/** Reads the parts of a profile. Throws an AppError where it is none, or of another version. */
export function partsOf(tree: ReadTree, file: string): readonly PlacedPart[] {
  const root = tree.documents[0]?.root;
  if (textAt(root, 'format') !== profileFormat) throw otherVersion(file);
  const list = child(root, 'parts');
  if (list?.kind !== 'list') throw wrongShape(file, 'parts');
  return list.items.map((item, index) => {
    const read = part.safeParse(plainValue(item));
    if (read.success) return { part: read.data, position: item.position };
    const path = [`parts[${index}]`, ...(read.error.issues[0]?.path ?? [])].join('.');
    throw wrongShape(file, path, item.position);
  });
}

/** The values of a tree as JSON has them. */
function plainValue(node: TreeNode): unknown {
  switch (node.kind) {
    case 'map':
      return Object.fromEntries(
        node.entries.map(({ key, node: value }) => [key, plainValue(value)]),
      );
    case 'list':
      return node.items.map(plainValue);
    case 'scalar':
      return scalarValue(node.type, node.text);
  }
}

function scalarValue(type: 'string' | 'number' | 'boolean' | 'null', spelled: string): unknown {
  if (type === 'null') return null;
  if (type === 'boolean') return spelled === 'true';
  return type === 'number' ? Number(spelled) : spelled;
}

function otherVersion(file: string): AppError {
  return new AppError({
    code: 'profile.version',
    ...dataText.profileVersion,
    place: { file, path: 'format' },
  });
}

function wrongShape(file: string, path: string, position?: Position): AppError {
  return new AppError({
    code: 'profile.shape',
    ...dataText.profileShape(path),
    place: { file, ...position, path },
  });
}
