import { z } from 'zod';
import type { Audit } from '../../model/audit.ts';
import { entry } from '../entry.ts';
import * as s from '../schemas.ts';

/** What the previous audit of the system gave to the one that was opened: of each how many. */
export interface CarriedOver {
  readonly number: number;
  readonly release: string;
  readonly participants: number;
  readonly incidents: number;
  /** Dimensions whose tolerance, target or scope a person had set. */
  readonly criteria: number;
  readonly detectors: number;
}

/** Step 0: the opening of an audit. */
export const auditCommands = {
  /** Opens an audit; makes the system when `system.id` is not given, else carries over from its last. */
  'audit.open': entry<{ audit: Audit; carriedOver: CarriedOver | null }>()(
    z.object({
      system: z.object({
        id: s.id.optional(),
        name: s.name,
        criticality: s.criticality,
        kernelDependent: z.boolean(),
      }),
      release: s.name,
      plannedDate: s.date,
      staging: s.environment,
      production: s.environment,
      profile: s.profile,
    }),
  ),
  /** Changes what the opening says; only the given parts. */
  'audit.change': entry<{ audit: Audit }>()(
    z.object({
      auditId: s.id,
      criticality: s.criticality.optional(),
      kernelDependent: z.boolean().optional(),
      release: s.name.optional(),
      plannedDate: s.date.optional(),
      staging: s.environment.optional(),
      production: s.environment.optional(),
      profile: s.profile.optional(),
      /** Days. */
      snapshotAgeLimit: z.number().int().min(1).max(365).optional(),
    }),
  ),
  /** Tolerance, parity target and scope of one dimension. */
  'audit.criteria': entry<null>()(
    z.object({
      auditId: s.id,
      dimension: s.dimension,
      tolerance: s.optionalText.optional(),
      /** Percent. */
      parityTarget: z.number().int().min(1).max(100).optional(),
      /** A reason puts the dimension out of scope; null brings it back. */
      outOfScope: s.text.nullable().optional(),
    }),
  ),
  'participant.add': entry<{ participantId: string }>()(
    z.object({ auditId: s.id, name: s.name, team: s.team, role: s.optionalText }),
  ),
  'participant.change': entry<null>()(
    z.object({ participantId: s.id, name: s.name, team: s.team, role: s.optionalText }),
  ),
  'participant.remove': entry<null>()(z.object({ participantId: s.id, reason: s.text })),
  'incident.add': entry<{ incidentId: string }>()(
    z.object({
      auditId: s.id,
      date: s.date,
      dimension: s.dimension,
      what: s.text,
      parityGap: z.boolean(),
      catalogueId: s.id.nullable(),
    }),
  ),
  'incident.remove': entry<null>()(z.object({ incidentId: s.id, reason: s.text })),
};
