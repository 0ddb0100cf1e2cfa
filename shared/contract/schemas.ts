import { z } from 'zod';
import { isReadableName } from '../model/names.ts';
import { ruleId, ruleSchema } from '../risk/rule-schema.ts';
import {
  criticalities,
  dimensions,
  dispositions,
  efforts,
  environmentKinds,
  profileTraits,
  remediationStatuses,
  risks,
  sides,
  teams,
  differenceKinds,
} from '../model/words.ts';

/** Opaque id made by the engine. */
export const id = z.string().min(1).max(64);
export const side = z.enum(sides);
export const dimension = z.enum(dimensions);
export const risk = z.enum(risks);
export const team = z.enum(teams);
export const kind = z.enum(differenceKinds);
export const effort = z.enum(efforts);
export const disposition = z.enum(dispositions);
export const remediationStatus = z.enum(remediationStatuses);
export const criticality = z.enum(criticalities);
export const environmentKind = z.enum(environmentKinds);
export const trait = z.enum(profileTraits);

/** A calendar day, `YYYY-MM-DD`. */
export const date = z.iso.date();
/** What a person types, without halves of characters: no file could hold them. */
const typed = z.string().overwrite((given) => given.toWellFormed());
/** Text that must say something. */
export const text = typed.trim().min(1).max(4000);
/** Text that may stay empty. */
export const optionalText = typed.trim().max(4000);
/** Name of a file; where it may lie is the command's to check. */
export const fileName = typed.min(1).max(200);
/** A name of a person, system, release or environment: visible, and with nothing hidden in it. */
export const name = typed.trim().min(1).max(200).refine(isReadableName);
/** A name that may stay empty. */
export const optionalName = typed
  .trim()
  .max(200)
  .refine((given) => given === '' || isReadableName(given));

/** Several differences at once; a bulk act records one entry each under one batch. */
export const ids = z.array(id).min(1).max(200_000);

export const profile = z.object({
  traits: z.array(trait),
  releaseFrequency: z.enum(['several-a-day', 'daily', 'weekly', 'monthly', 'less-often']),
  recoveryCapacity: z.enum(['minutes', 'hours', 'days']),
});

export const environment = z.object({ name, kind: environmentKind });

/** A token stands for a file or folder that the privileged side knows; never a path. */
export const fileTokens = z.array(z.string().min(1).max(4096)).min(1).max(10_000);

/** One such token. */
export const fileToken = z.string().min(1).max(4096);

/** Name or address of a host, without scheme, port or path. */
export const host = z
  .string()
  .trim()
  .min(1)
  .max(253)
  .regex(/^(?:[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?\.?|[0-9A-Fa-f:.]+)$/);
export const port = z.number().int().min(1).max(65_535);

/** A glob over a subject or a name: `*` stands for anything, everything else for itself. */
export const glob = text.max(500);

/** A live question to an environment. Asked only after a person allowed the host in the audit. */
export const probe = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tls'), host, port, serverName: host.optional() }),
  z.object({ kind: z.literal('dns'), host, resolver: host.optional() }),
  z.object({
    kind: z.literal('postgres'),
    host,
    port,
    database: text,
    user: text,
    /** Used for this connection and kept nowhere. */
    password: z.string().max(1024),
    /** `verified` checks the certificate, `unverified` only encrypts, `none` does not. */
    encryption: z.enum(['verified', 'unverified', 'none']),
  }),
]);

/** A rule as people write it; origin and version are the engine's to say. */
export const ruleDraft = ruleSchema.omit({ version: true });
export { ruleId };

/** One step of a plan in phases. */
export const phase = z.object({
  title: name,
  due: date.nullable(),
  status: z.enum(['open', 'in-progress', 'done']),
});

/** What the choice of an approach depends on. */
export const approachAnswers = z.object({
  riskTolerance: z.enum(['low', 'medium', 'high']),
  budget: z.enum(['small', 'medium', 'large']),
  releaseFrequency: profile.shape.releaseFrequency,
  maturity: z.enum(['starting', 'established', 'advanced']),
  teamSize: z.enum(['small', 'medium', 'large']),
});

/** A change of the rule catalogue that is looked at before it is made. */
export const ruleChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set'), rule: ruleDraft }),
  z.object({ kind: z.literal('switch'), ruleId, on: z.boolean() }),
  z.object({ kind: z.literal('remove'), ruleId }),
]);

/** Columns of an inventory by their header. */
export const columnMapping = z.object({
  header: z.array(z.string().max(500)).min(1).max(1000),
  subject: z.string().max(500),
  name: z.string().max(500),
  value: z.string().max(500),
  environment: z.string().max(500).nullable(),
  dimension: z.string().max(500).nullable(),
});

/** Differences that look alike: parts that are not given match anything. */
export const variationMatch = z.object({
  dimension,
  subject: glob,
  name: glob,
  /** Exact values, so that another change of the same attribute is still seen. */
  staging: z.string().max(4000).nullable().optional(),
  production: z.string().max(4000).nullable().optional(),
});
