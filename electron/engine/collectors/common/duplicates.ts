import type { SourceWarning } from '../../../../shared/model/index.ts';
import { collectorText } from '../../../../shared/text/collectors.ts';
import type { Leaf } from './flatten.ts';
import { start } from './flatten.ts';
import { harmlessKey } from './secrets.ts';
import type { DuplicateKey, ScalarNode, TreeNode } from './tree.ts';
import { leafCount } from './tree.ts';

/** What became of a leaf: where it stands, and how another value in its place is judged. */
export interface Verdict {
  readonly subject: string;
  readonly leaf: Leaf;
  /** Whether this text in the leaf's place would be shown. */
  readonly shows: (value: ScalarNode) => boolean;
}

/** A duplicate key as it is told and accounted for. */
export interface ToldDuplicate {
  readonly warning: SourceWarning;
  readonly subject: string;
  /** One a value that is lost. */
  readonly lost: readonly Leaf[];
  /** Whether the lost value may be shown. */
  readonly shown: boolean;
}

const LONGEST_IN_MESSAGE = 60;

/**
 * Keys that a file gives twice. A value that lost stands in no tree, so it is judged as the value
 * that won in its place was; where that one never became a leaf, nothing of either is shown.
 */
export class Duplicates {
  private readonly noted: { readonly duplicate: DuplicateKey; readonly subject: string }[] = [];
  private readonly successors = new Map<TreeNode, TreeNode>();
  private readonly winners = new Map<TreeNode, Verdict | null>();

  note(duplicate: DuplicateKey, subject: string): void {
    this.noted.push({ duplicate, subject });
    this.successors.set(duplicate.lost, duplicate.kept);
    this.winners.set(duplicate.kept, null);
  }

  /** Whether the verdict on this value is waited for. */
  awaits(value: Leaf['value']): value is ScalarNode {
    return value.kind === 'scalar' && this.winners.has(value);
  }

  settle(value: ScalarNode, verdict: Verdict): void {
    this.winners.set(value, verdict);
  }

  /** Every duplicate with its warning, in the order of the file. */
  told(file: string): readonly ToldDuplicate[] {
    return this.noted.map(({ duplicate, subject }) => this.tell(duplicate, { subject, file }));
  }

  private tell(
    duplicate: DuplicateKey,
    of: { readonly subject: string; readonly file: string },
  ): ToldDuplicate {
    const { key, path, lost, kept, lostAt, keptAt } = duplicate;
    const verdict = this.verdictOn(kept);
    const name = verdict?.leaf.path ?? harmlessKey(path === '' ? key : `${path}.${key}`);
    const shown = shows(verdict, lost) && shows(verdict, kept);
    const message = collectorText.duplicateKey({
      file: of.file,
      name,
      first: { line: lostAt.line, says: shortText(lost, { shown }) },
      second: { line: keptAt.line, says: shortText(kept, { shown }) },
    });
    return {
      warning: { code: 'duplicate-key', message, at: collectorText.line(keptAt.line) },
      subject: verdict?.subject ?? of.subject,
      lost: lostLeaves(lost, { ...start, ...verdict?.leaf, path: name }),
      shown,
    };
  }

  /** A key that is given three times has its verdict with the last. */
  private verdictOn(kept: TreeNode): Verdict | null {
    let last = kept;
    for (let next = this.successors.get(last); next; next = this.successors.get(last)) last = next;
    return this.winners.get(last) ?? null;
  }
}

function shows(verdict: Verdict | null, node: TreeNode): boolean {
  return verdict !== null && node.kind === 'scalar' && verdict.shows(node);
}

function lostLeaves(lost: TreeNode, way: Omit<Leaf, 'value'>): readonly Leaf[] {
  const value: Leaf['value'] =
    lost.kind === 'scalar' ? lost : { kind: 'empty', text: '{}', position: lost.position };
  return Array.from({ length: leafCount(lost) }, () => ({ ...way, value }));
}

function shortText(node: TreeNode, { shown }: { readonly shown: boolean }): string {
  if (node.kind !== 'scalar') return collectorText.containerOf(node.kind, leafCount(node));
  if (node.text === '') return collectorText.nothing;
  if (!shown) return collectorText.masked;
  return collectorText.quoted(node.text, LONGEST_IN_MESSAGE);
}
