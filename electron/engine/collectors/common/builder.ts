import type {
  Attribute,
  CollectedSource,
  Dimension,
  SetAside,
  SourceWarning,
  ValueState,
} from '../../../../shared/model/index.ts';
import { catalogueEntry } from '../../../../shared/model/index.ts';
import type { CollectContext, SourceFile, TagKey } from '../types.ts';
import { cancelled } from './errors.ts';
import type { Leaf } from './flatten.ts';
import { guessDimension } from './dimension.ts';
import type { Mapped } from './mapping.ts';
import { harmlessName, isSensitive } from './secrets.ts';
import type { DuplicateKey, TreeNode } from './tree.ts';
import { leafCount } from './tree.ts';
import { guessValueType } from './value-type.ts';

/** Who collects, and what of. */
interface SourceHead {
  readonly collector: string;
  readonly collectorVersion: string;
  readonly scope: string;
  readonly detection: string;
}

/** How a leaf becomes an attribute. */
export interface AttributeHints {
  readonly mapped?: Mapped | null;
  readonly dimension?: Dimension;
  /** Known to be a secret, whatever its name. */
  readonly sensitive?: boolean;
  /** Known to be none, whatever its name: a reference to a secret. */
  readonly reference?: boolean;
}

/** Which leaf of what. */
export interface LeafOf {
  readonly subject: string;
  readonly leaf: Leaf;
}

const CHECK_EVERY = 2048;
const LONGEST_SHOWN = 200;
const LONGEST_IN_MESSAGE = 60;

/**
 * Collects what one file gives. It is the one place where secrets are masked, so nothing past it
 * has seen one: not an attribute, not what is set aside, not a warning.
 */
export class SourceBuilder {
  private readonly file: SourceFile;
  private readonly context: CollectContext;
  private readonly attributes: Attribute[] = [];
  private readonly setAside: SetAside[] = [];
  private readonly warnings: SourceWarning[];
  private tagged = false;
  private seen = 0;

  constructor(file: SourceFile, context: CollectContext) {
    this.file = file;
    this.context = context;
    this.warnings = [...file.warnings];
  }

  /** Makes an attribute of a leaf. */
  attribute({ subject, leaf }: LeafOf, hints: AttributeHints = {}): void {
    this.count();
    const sensitive = hints.sensitive ? leaf.value.text !== '' : this.isSensitive(leaf, hints);
    const state = stateOf(leaf, { sensitive });
    this.attributes.push({
      dimension: dimensionOf(leaf, hints),
      subject: harmlessName(subject),
      name: harmlessName(leaf.path),
      value: state === 'value' || state === 'empty' ? leaf.value.text : null,
      state,
      valueType: typeOf(leaf, hints.mapped),
      catalogueId: hints.mapped?.id ?? null,
      tag: state === 'sensitive' ? this.tag(leaf.value.text) : null,
      position: leaf.value.position,
    });
  }

  /** Notes a leaf that is knowingly no attribute. */
  aside(how: SetAside['how'], rule: string, { subject, leaf }: LeafOf): void {
    this.count();
    const { text, position } = leaf.value;
    const shown = !this.isSensitive(leaf, {}) && text.length <= LONGEST_SHOWN;
    this.setAside.push({
      how,
      rule,
      subject: harmlessName(subject),
      name: harmlessName(leaf.path),
      value: shown ? text : null,
      position,
    });
  }

  /** Notes a secret or structured part that is knowingly no attribute, without its value. */
  asideHidden(how: SetAside['how'], rule: string, { subject, leaf }: LeafOf): void {
    this.count();
    const { position } = leaf.value;
    const name = harmlessName(leaf.path);
    this.setAside.push({ how, rule, subject: harmlessName(subject), name, value: null, position });
  }

  warn(warning: SourceWarning): void {
    this.warnings.push({ ...warning, message: harmlessName(warning.message) });
  }

  /** Says which key is given twice, with both values, and accounts for the one that lost. */
  duplicate(duplicate: DuplicateKey, subject: string): void {
    const { key, path, lost, kept, lostAt, keptAt } = duplicate;
    const name = path === '' ? key : `${path}.${key}`;
    const [first, second] = [this.shortText(key, lost), this.shortText(key, kept)];
    this.warn({
      code: 'duplicate-key',
      message:
        `${this.file.path}: "${name}" is given twice: line ${lostAt.line} says ${first}, line ${keptAt.line} says ${second}. ` +
        `The later one is used; remove the one that is not meant.`,
      at: `line ${keptAt.line}`,
    });
    const value =
      lost.kind === 'scalar' ? lost : { ...lost, kind: 'empty' as const, text: '{}' as const };
    const leaf: Leaf = { path: name, keys: [key], called: null, before: null, value };
    for (let count = lost.kind === 'scalar' ? 1 : leafCount(lost); count > 0; count -= 1) {
      if (lost.kind === 'scalar') this.aside('skipped', 'duplicate-key', { subject, leaf });
      else this.asideHidden('skipped', 'duplicate-key', { subject, leaf });
    }
  }

  build(head: SourceHead): CollectedSource {
    const { path, sha256, size } = this.file;
    return {
      ...head,
      path,
      sha256,
      size,
      keyId: this.tagged ? (this.context.keyProvider?.id ?? null) : null,
      attributes: this.attributes,
      setAside: this.setAside,
      warnings: this.warnings,
    };
  }

  private isSensitive(leaf: Leaf, hints: AttributeHints): boolean {
    const { value, keys, called, before } = leaf;
    if (value.kind === 'empty') return false;
    const { type, text } = value;
    const place = hints.reference ? { keys: [], called: null } : { keys, called };
    return isSensitive({ type, text, before, ...place, sealed: value.sealed ?? false });
  }

  private shortText(key: string, node: TreeNode): string {
    if (node.kind !== 'scalar') return `a ${node.kind} of ${leafCount(node)}`;
    const { type, text } = node;
    if (isSensitive({ type, text, keys: [key], called: null, before: null }))
      return 'a masked value';
    if (text === '') return 'nothing';
    return text.length > LONGEST_IN_MESSAGE
      ? `"${text.slice(0, LONGEST_IN_MESSAGE)}..."`
      : `"${text}"`;
  }

  private tag(text: string): string | null {
    const key: TagKey | null = this.context.keyProvider;
    this.tagged ||= key !== null;
    return key?.tag(text) ?? null;
  }

  private count(): void {
    this.seen += 1;
    if (this.seen % CHECK_EVERY === 0 && this.context.signal?.aborted) throw cancelled();
  }
}

function stateOf(leaf: Leaf, how: { readonly sensitive: boolean }): ValueState {
  const { value } = leaf;
  if (value.kind === 'empty') return 'empty';
  if (value.type === 'null') return 'null';
  if (value.text === '') return 'empty';
  return how.sensitive ? 'sensitive' : 'value';
}

function dimensionOf(leaf: Leaf, hints: AttributeHints): Dimension {
  const entry = catalogueEntry(hints.mapped?.id ?? null);
  if (entry) return entry.dimension;
  return hints.dimension ?? guessDimension(leaf.called ? [...leaf.keys, leaf.called] : leaf.keys);
}

/** Entries of the catalogue that are settings of every kind: the value itself says how it compares. */
const anySetting: ReadonlySet<string> = new Set([
  'config.key',
  'config.feature-flag',
  'database.setting',
  'auth.middleware',
  'auth.session',
  'kernel.parameter',
  'host.setting',
  'cdn.configuration',
  'cache.layer',
  'proxy.configuration',
]);

function typeOf(leaf: Leaf, mapped: Mapped | null | undefined): Attribute['valueType'] {
  if (mapped && !anySetting.has(mapped.id)) return mapped.type;
  if (leaf.value.kind === 'empty') return 'text';
  return guessValueType(leaf.keys.at(-1) ?? '', leaf.value);
}
