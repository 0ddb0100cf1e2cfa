import type { z } from 'zod';
import { commands } from '../../../shared/contract/commands/index.ts';
import type { CommandInput } from '../../../shared/contract/commands/index.ts';
import type { AuditView } from '../../../shared/contract/views.ts';
import { appText } from '../../../shared/text/app.ts';
import { openText } from '../../../shared/text/open.ts';

/** What the opening asks first: the input of `audit.open`. */
export type Opening = CommandInput<'audit.open'>;

/** The contract's schema: the form and the engine agree by using the same one. */
export const openingSchema = commands['audit.open'].input;
export type ParsedOpening = z.output<typeof openingSchema>;

/** The parts that a person may leave empty by mistake. */
export type OpeningProblem = 'systemName' | 'release' | 'plannedDate' | 'staging' | 'production';

/** An opening with nothing said yet beyond the usual. */
export const emptyOpening: Opening = {
  system: { name: '', criticality: 'high', kernelDependent: false },
  release: '',
  plannedDate: '',
  staging: { name: appText.example.staging, kind: 'persistent' },
  production: { name: appText.example.production, kind: 'persistent' },
  profile: { traits: [], releaseFrequency: 'weekly', recoveryCapacity: 'hours' },
};

/** What an open audit says, in the shape of the opening. */
export function openingOf({ system, audit }: AuditView): Opening {
  const { name, criticality, kernelDependent, id } = system;
  const part = (side: 'staging' | 'production') => {
    const environment = audit.environments[side];
    return { name: environment.name, kind: environment.kind };
  };
  return {
    system: { id, name, criticality, kernelDependent },
    release: audit.release,
    plannedDate: audit.plannedDate,
    staging: part('staging'),
    production: part('production'),
    profile: { ...audit.profile, traits: [...audit.profile.traits] },
  };
}

/** The sentences for what is missing or too long, by field. */
export function openingProblems(opening: Opening): Partial<Record<OpeningProblem, string>> {
  const parsed = openingSchema.safeParse(opening);
  if (parsed.success) return {};
  const named = parsed.error.issues.map((issue) => problemOf(issue.path));
  return Object.fromEntries(named.map((name) => [name, openText.problems[name]]));
}

function problemOf(path: readonly PropertyKey[]): OpeningProblem {
  const [first] = path;
  if (first === 'release' || first === 'plannedDate') return first;
  if (first === 'staging' || first === 'production') return first;
  return 'systemName';
}
