import type {
  Attribute,
  CollectedSource,
  Dimension,
  SetAside,
  SourceWarning,
  ValueState,
} from '../../../../shared/model/index.ts';
import { catalogueEntry } from '../../../../shared/model/index.ts';
import { limitText } from '../../../../shared/text/collectors.ts';
import type { CollectContext, SourceFile, TagKey } from '../types.ts';
import { Duplicates } from './duplicates.ts';
import { cancelled, overLimit } from './errors.ts';
import type { Leaf } from './flatten.ts';
import { guessDimension } from './dimension.ts';
import type { Mapped } from './mapping.ts';
import { harmlessName, isSensitive, nowhere } from './secrets.ts';
import type { DuplicateKey, ScalarNode } from './tree.ts';
import { guessValueType } from './value-type.ts';

/** Who collects, and what of. */
interface SourceHead {
  readonly collector: string;
  readonly collectorVersion: string;
  readonly scope: string;
  readonly detection: string;
  readonly includes?: readonly string[];
}

/** How a leaf becomes an attribute. */
export interface AttributeHints {
  readonly mapped?: Mapped | null;
  readonly dimension?: Dimension;
  /** Known to be a secret, whatever its name. */
  readonly sensitive?: boolean;
  /** Known to be none, whatever its name: a reference to a secret. */
  readonly reference?: boolean;
  /** A person said that the value is no secret. */
  readonly lifted?: boolean;
  /** It stands in another file than the source's own, so no place within that can be told. */
  readonly placeless?: boolean;
  /** The source says that the value could not be found out; it has no text. */
  readonly unknown?: boolean;
}

/** Which leaf of what. */
export interface LeafOf {
  readonly subject: string;
  readonly leaf: Leaf;
}

const CHECK_EVERY = 2048;
/** Longer values are set aside without their text: nobody reads or restores them. */
const LONGEST_KEPT = 4000;

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
  private readonly duplicates = new Duplicates();
  /** Where masked values stand: what refers to the same place (an alias in YAML) is masked too. */
  private readonly masked = new Set<string>();
  private tagged = false;
  private seen = 0;

  constructor(file: SourceFile, context: CollectContext) {
    this.file = file;
    this.context = context;
    this.warnings = [...file.warnings];
  }

  /** Makes an attribute of a leaf. */
  attribute(of: LeafOf, hints: AttributeHints = {}): void {
    this.count();
    this.attributes.push(this.attributeOf(of, hints));
  }

  private attributeOf({ subject, leaf }: LeafOf, given: AttributeHints): Attribute {
    const hints = this.isLifted(subject, leaf) ? { ...given, lifted: true } : given;
    this.judge({ subject, leaf }, (value) => !isSensitiveIn(leaf, value, hints));
    const sensitive = isSensitiveIn(leaf, leaf.value, hints);
    const state = hints.unknown ? 'unknown' : stateOf(leaf, { sensitive });
    if (state === 'sensitive') this.masked.add(placeOf(leaf.value));
    return {
      dimension: dimensionOf(leaf, hints),
      subject: harmlessName(subject),
      name: harmlessName(leaf.path),
      value: state === 'value' || state === 'empty' ? leaf.value.text : null,
      state,
      valueType: typeOf(leaf, hints.mapped),
      catalogueId: hints.mapped?.id ?? null,
      tag: state === 'sensitive' ? this.tag(leaf.value.text) : null,
      position: hints.placeless ? null : leaf.value.position,
    };
  }

  /** Whether a person said that the value of this place is no secret. */
  private isLifted(subject: string, leaf: Leaf): boolean {
    const { lifted = [] } = this.context;
    if (lifted.length === 0) return false;
    const [known, name] = [harmlessName(subject), harmlessName(leaf.path)];
    return lifted.some((mask) => mask.subject === known && mask.name === name);
  }

  /** Notes a leaf that is knowingly no attribute. */
  aside(how: SetAside['how'], rule: string, of: LeafOf, hints: AttributeHints = {}): void {
    this.count();
    const { subject, name, value, position, ...attribute } = this.attributeOf(of, hints);
    const kept = value === null || value.length <= LONGEST_KEPT;
    this.setAside.push({
      how,
      rule,
      subject,
      name,
      position,
      value: kept ? value : null,
      attribute: kept ? attribute : null,
    });
  }

  /** Notes a secret or structured part that is knowingly no attribute, without its value. */
  asideHidden(how: SetAside['how'], rule: string, of: LeafOf): void {
    this.setAside.push(this.asideOf(how, rule, of, null));
  }

  warn(warning: SourceWarning): void {
    this.warnings.push({ ...warning, message: harmlessName(warning.message) });
  }

  /** Says which key is given twice, and accounts for the value that lost. */
  duplicate(duplicate: DuplicateKey, subject: string): void {
    this.duplicates.note(duplicate, subject);
  }

  build(head: SourceHead): CollectedSource {
    const { path, sha256, size } = this.file;
    this.tellDuplicates();
    const attributes = this.attributes.map((attribute) => this.maskedAlike(attribute));
    return {
      ...head,
      path,
      sha256,
      size,
      keyId: this.tagged ? (this.context.keyProvider?.id ?? null) : null,
      attributes,
      setAside: this.setAside.map((aside) =>
        this.isMasked(aside) ? { ...aside, value: null, attribute: null } : aside,
      ),
      warnings: this.warnings,
    };
  }

  private maskedAlike(attribute: Attribute): Attribute {
    const { state, value } = attribute;
    if (state !== 'value' || value === null || !this.isMasked(attribute)) return attribute;
    return { ...attribute, value: null, state: 'sensitive', tag: this.tag(value) };
  }

  private isMasked({ value, position }: Pick<SetAside, 'value' | 'position'>): boolean {
    return (
      value !== null && position !== null && this.masked.has(placeOf({ text: value, position }))
    );
  }

  /** They are known from the start and told at the end, once every value is judged. */
  private tellDuplicates(): void {
    for (const { warning, subject, lost, shown } of this.duplicates.told(this.file.path)) {
      this.warn(warning);
      for (const leaf of lost) {
        const text = shown ? leaf.value.text : null;
        const of = { subject, leaf };
        this.setAside.push(this.asideOf('skipped', 'duplicate-key', of, text));
      }
    }
  }

  private asideOf(
    how: SetAside['how'],
    rule: string,
    { subject, leaf }: LeafOf,
    text: string | null,
  ): SetAside {
    this.count();
    return {
      how,
      rule,
      subject: harmlessName(subject),
      name: harmlessName(leaf.path),
      value: text === null || text.length > LONGEST_KEPT ? null : text,
      position: leaf.value.position,
      attribute: null,
    };
  }

  private judge({ subject, leaf }: LeafOf, shows: (value: ScalarNode) => boolean): void {
    const { value } = leaf;
    if (this.duplicates.awaits(value)) this.duplicates.settle(value, { subject, leaf, shows });
  }

  private tag(text: string): string | null {
    const key: TagKey | null = this.context.keyProvider;
    this.tagged ||= key !== null;
    return key?.tag(text) ?? null;
  }

  private count(): void {
    this.seen += 1;
    if (this.seen % CHECK_EVERY !== 0) return;
    const { signal, deadline, limits } = this.context;
    if (signal?.aborted) throw cancelled();
    if (deadline === undefined || performance.now() < deadline) return;
    const what = limitText.seconds(limits.seconds);
    throw overLimit({ code: 'source.too-slow', place: { file: this.file.path }, what });
  }
}

function placeOf({ text, position }: Pick<ScalarNode, 'text' | 'position'>): string {
  return `${position.line}:${position.column} ${text}`;
}

/** Whether this value must be masked where the leaf stands. */
function isSensitiveIn(leaf: Leaf, value: Leaf['value'], hints: AttributeHints): boolean {
  if (value.kind === 'empty' || hints.lifted) return false;
  const { type, text, sealed = false } = value;
  if (hints.sensitive || leaf.secret) return text !== '';
  const { before } = leaf;
  const { keys, called, listAt } = hints.reference ? nowhere : leaf;
  return isSensitive({ type, text, sealed, keys, called, listAt, before });
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

function typeOf(leaf: Leaf, mapped: Mapped | null | undefined): Attribute['valueType'] {
  const entry = catalogueEntry(mapped?.id ?? null);
  const isOpen = entry?.typedBy === 'value' && mapped?.type === entry.valueType;
  if (mapped && !isOpen) return mapped.type;
  if (leaf.value.kind === 'empty') return 'text';
  return guessValueType(leaf.keys.at(-1) ?? '', leaf.value);
}
