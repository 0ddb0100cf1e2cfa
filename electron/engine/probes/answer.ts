import { createHash } from 'node:crypto';
import type { CollectedSource, SourceWarning } from '../../../shared/model/index.ts';
import type { AsideRule } from '../collectors/common/aside.ts';
import { SourceBuilder } from '../collectors/common/builder.ts';
import type { AttributeHints } from '../collectors/common/builder.ts';
import { addFacts } from '../collectors/common/facts.ts';
import type { MappingLine } from '../collectors/common/mapping.ts';
import type { ProbeContext } from './types.ts';

/** One thing that a host told; null where it could not be found out. */
export interface Told {
  readonly name: string;
  readonly text: string | null;
  readonly hints?: AttributeHints;
}

/** What a probe makes of what a host told. */
export interface Answer {
  readonly collector: string;
  readonly collectorVersion: string;
  /** The endpoint: it tells the source apart. */
  readonly path: string;
  readonly scope: string;
  readonly subject: string;
  readonly detection: string;
  readonly because: string;
  readonly told: readonly Told[];
  readonly warnings: readonly SourceWarning[];
  readonly mapping: readonly MappingLine[];
  readonly asides: readonly AsideRule[];
}

/** The source of an answer: its digest is of what was told, and nothing in it has a place in a file. */
export function answered(
  answer: Answer,
  { keyProvider, limits, signal }: ProbeContext,
): CollectedSource {
  const { told, subject, path, warnings, mapping, asides, because, ...head } = answer;
  const bytes = new TextEncoder().encode(JSON.stringify(told));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { path, text: '', bytes, sha256, size: bytes.length, warnings, near: () => null };
  const builder = new SourceBuilder(file, { keyProvider, limits, signal });
  const facts = told.map(({ name, text, hints }, index) => ({
    subject,
    kind: head.collector,
    name,
    text,
    position: { line: index + 1 },
    // Names of certificates and records are no settings: their values alone say what is secret.
    hints: { dimension: 'network', reference: true, ...hints } as const,
  }));
  addFacts(facts, { mapping, asides }, builder);
  const source = builder.build(head);
  return {
    ...source,
    because,
    attributes: source.attributes.map((each) => ({ ...each, position: null })),
    setAside: source.setAside.map((each) => ({ ...each, position: null })),
  };
}
