import type { z } from 'zod';
import type { probe } from '../../../shared/contract/schemas.ts';
import type { CollectedSource } from '../../../shared/model/attribute.ts';
import type { Limits } from '../../../shared/model/limits.ts';
import type { TagKey } from '../collectors/types.ts';

/** A question to a live environment, as the contract has it. */
export type Probe = z.output<typeof probe>;

/** The question of one kind of probe. */
export type ProbeInput<Kind extends Probe['kind']> = Extract<Probe, { readonly kind: Kind }>;

/** The connections that a person allowed in one audit. Every socket of a probe asks here first. */
export interface Connections {
  /**
   * Throws `probe.not-allowed` unless a person allowed this host and port in this audit. Called
   * with what the socket connects to, right before it does. A name that is looked up by the
   * computer's own resolver is asked as that name and port 53; a resolver that the question names
   * is asked as itself and port 53.
   */
  readonly assertAllowed: (host: string, port: number) => void;
}

/** What a probe is given beside its question. */
export interface ProbeContext {
  readonly connections: Connections;
  /** Null where tags are not wanted: sensitive values then carry no tag. */
  readonly keyProvider: TagKey | null;
  /** `seconds` is the time for the whole probe; `signal` fires when it is over. */
  readonly limits: Limits;
  /** Fires when the person stops the probe or its time is over: close every socket then. */
  readonly signal: AbortSignal;
  /** Tells how far the probe is, 0 to 1, or null where that cannot be known. */
  readonly progress: (sentence: string, done: number | null) => void;
}

/**
 * Asks a live environment and gives a source like those of files. Its `path` is the endpoint
 * (`tls://shop.example.com:443`): it tells the source apart, and an answer of the same path and
 * collector replaces the earlier one. Throws an AppError, free of passwords, where nothing answers.
 */
export type ProbeRunner<Kind extends Probe['kind']> = (
  input: ProbeInput<Kind>,
  context: ProbeContext,
) => Promise<CollectedSource>;
