import type { Side } from '../../../../shared/model/index.ts';
import { inventoryText } from '../../../../shared/text/formats/inventory.ts';
import type { LeafOf, SourceBuilder } from '../common/builder.ts';
import type { TableRow } from '../common/delimited.ts';
import { start } from '../common/flatten.ts';
import { mapper } from '../common/mapping.ts';
import { harmlessName } from '../common/secrets.ts';
import { settingSpelling } from '../common/settings.ts';
import { dimensionOf, environmentOf } from './columns.ts';
import type { Columns, ValueColumn } from './columns.ts';
import { everyEnvironment, unknownWords } from './headers.data.ts';
import { inventoryMapping } from './mapping.ts';
import type { TableSheet } from './table.ts';

/** Warnings of one kind before they are only counted. */
const MOST_TOLD = 20;

interface Reading {
  readonly sheet: TableSheet;
  readonly columns: Columns;
  /** Whether the sheet's name belongs to the subject, because other sheets have theirs. */
  readonly prefix: boolean;
  /** What the table is about where no column says so. */
  readonly whole: string;
}

interface Known {
  readonly line: number;
  readonly value: string;
}

/** Makes attributes of rows. Every row is one, or is set aside by a rule with its count. */
export class RowReader {
  /** Rows that became attributes. */
  taken = 0;
  private readonly builder: SourceBuilder;
  private readonly side: Side | null;
  private readonly map = mapper(inventoryMapping);
  private readonly known = new Map<string, Known>();
  private unnamed = 0;
  private others = 0;
  private repeated = 0;

  constructor(builder: SourceBuilder, side: Side | null) {
    this.builder = builder;
    this.side = side;
  }

  read(reading: Reading): void {
    const { sheet, columns } = reading;
    this.otherColumns(reading);
    for (const row of sheet.rows.slice(columns.headerAt + 1)) {
      for (const value of columns.values) this.row(row, value, reading);
    }
  }

  /** Tells the counts of what was left out. */
  finish(): void {
    const { builder, unnamed, others } = this;
    if (unnamed > 0) {
      builder.warn({
        code: 'inventory.no-name',
        message: inventoryText.withoutName(unnamed),
        at: null,
      });
    }
    if (others > 0) {
      const message = inventoryText.otherEnvironment(others);
      builder.warn({ code: 'inventory.other-environment', message, at: null });
    }
    const more = this.repeated - MOST_TOLD;
    if (more > 0)
      builder.warn({
        code: 'inventory.repeated',
        message: inventoryText.moreRepeated(more),
        at: null,
      });
  }

  private row(row: TableRow, column: ValueColumn, reading: Reading): void {
    const { columns, sheet } = reading;
    const cell = (at: number | null): string => (at === null ? '' : (row.cells[at] ?? '').trim());
    const named = environmentNamed(cell(columns.environment), column, sheet);
    const subject = subjectOf(cell(columns.subject), reading, this.side === null ? named : null);
    const name = column.name ?? cell(columns.name);
    if (name === '') {
      this.unnamed += 1;
      const leaf = leafOf({ row, name: inventoryText.row(row.line), value: '', subject });
      this.builder.asideHidden('skipped', 'inventory.no-name', { subject, leaf });
      return;
    }
    const value = cell(column.at);
    const of = { subject, leaf: leafOf({ row, name, value, subject: cell(columns.subject) }) };
    if (this.isOther(named)) {
      this.others += 1;
      this.builder.aside('skipped', 'inventory.other-environment', of);
      return;
    }
    this.attribute(of, { value, dimension: cell(columns.dimension) });
  }

  /** Whether a row is about an environment that is not the one it is read for. */
  private isOther(named: Named): boolean {
    return this.side !== null && named !== null && named !== this.side;
  }

  private attribute(
    of: LeafOf,
    { value, dimension: cell }: { readonly value: string; readonly dimension: string },
  ): void {
    const { path } = of.leaf;
    this.taken += 1;
    this.tellRepeated(of, value);
    const mapped = this.map('inventory', settingSpelling(path).toLowerCase(), value);
    const dimension = dimensionOf(cell);
    const unknown = unknownWords.includes(value.toLowerCase());
    this.builder.attribute(of, { mapped, unknown, ...(dimension ? { dimension } : {}) });
  }

  private tellRepeated({ subject, leaf }: LeafOf, value: string): void {
    const key = JSON.stringify([subject, leaf.path]);
    const { line } = leaf.value.position;
    const earlier = this.known.get(key);
    if (!earlier) this.known.set(key, { line, value });
    if (!earlier || earlier.value === value) return;
    this.repeated += 1;
    if (this.repeated > MOST_TOLD) return;
    const name = `${subject}, ${leaf.path}`;
    const message = inventoryText.repeated({ name, first: earlier.line, second: line });
    this.builder.warn({ code: 'inventory.repeated', message, at: inventoryText.row(line) });
  }

  /** Columns that no attribute has a place for: one note a column, not one a cell. */
  private otherColumns({ sheet, columns, whole }: Reading): void {
    const { subject, name, values, environment, dimension, header } = columns;
    const used = new Set([subject, name, environment, dimension, ...values.map(({ at }) => at)]);
    const others = header.filter((cell, at) => cell !== '' && !used.has(at)).map(harmlessName);
    const row = sheet.rows[columns.headerAt];
    if (others.length === 0 || !row) return;
    for (const other of others) {
      const leaf = leafOf({ row, name: inventoryText.column(other), value: '', subject: '' });
      const of = { subject: sheet.name ?? whole, leaf };
      this.builder.asideHidden('skipped', 'inventory.other-column', of);
    }
    const message = inventoryText.otherColumns(others);
    this.builder.warn({ code: 'inventory.other-column', message, at: sheet.name });
  }
}

/** A side, the word for an environment that is neither, or null for every environment. */
type Named = string | null;

/** The environment of a row: its own cell, else the header of its value, else the sheet's name. */
function environmentNamed(cell: string, column: ValueColumn, sheet: TableSheet): Named {
  if (!everyEnvironment.includes(cell.toLowerCase())) return environmentOf(cell) ?? cell;
  return column.environment ?? environmentOf(sheet.name ?? '');
}

function subjectOf(cell: string, { sheet, prefix, whole }: Reading, named: Named): string {
  const own = cell === '' ? whole : cell;
  const placed = prefix && sheet.name !== null ? `${sheet.name}: ${own}` : own;
  return named === null ? placed : `${placed} (${named})`;
}

interface Cell {
  readonly row: TableRow;
  readonly name: string;
  readonly value: string;
  /** What the row is about: it can name a secret too. */
  readonly subject: string;
}

function leafOf({ row, name, value, subject }: Cell): LeafOf['leaf'] {
  const type = /^(?:true|false)$/i.test(value) ? 'boolean' : 'string';
  const position = { line: row.line };
  return {
    ...start,
    path: name,
    keys: [name],
    called: subject === '' ? null : subject,
    value: { kind: 'scalar', type, text: value, position },
  };
}
