import type { CommandOutput } from '../../../../../shared/contract/index.ts';
import type { RegisterEntry } from '../../../../../shared/contract/views.ts';
import { ask } from '../queries/support.ts';
import { act, bench } from './engine.ts';
import type { Bench } from './engine.ts';
import { idNamed } from './record.ts';

/** A compared record with two settings that differ, and what people do with exceptions there. */
export interface ExceptionBench extends Bench {
  /** A request for rows by name; by default for `POOL`. */
  readonly request: (more?: object, names?: readonly string[]) => object;
  readonly requested: (
    more?: object,
    names?: readonly string[],
  ) => Promise<CommandOutput<'exception.request'>>;
  readonly rate: (risk: string, ...names: readonly string[]) => Promise<unknown>;
  readonly compare: (sides?: Parameters<Bench['document']>[0]) => Promise<void>;
  /** The exception of a number as the register of an audit has it; by default of the first. */
  readonly entry: (number?: number, auditId?: string) => Promise<RegisterEntry>;
  /** Codes of the reasons against the release. */
  readonly reasons: () => Promise<readonly string[]>;
}

const template = {
  title: 'Smaller pool in staging',
  dimension: 'infrastructure',
  reason: 'cost',
  riskAssessment: 'low load',
  mitigation: 'load test before release',
  compensatingControl: 'alarm on the pool',
  requester: 'Ada',
  owner: 'Grace',
  expiresOn: '2026-06-30',
  reviewTrigger: null,
};

export async function exceptionBench(): Promise<ExceptionBench> {
  const at = await bench();
  const { engine, auditId } = at;
  const idsOf = (names: readonly string[]): readonly string[] =>
    names.map((name) => idNamed(at.record, name));
  const compare = async (sides: Parameters<Bench['document']>[0] = {}): Promise<void> => {
    await at.document(sides);
    await act(engine, 'comparison.run', { auditId });
  };
  const request = (more: object = {}, names: readonly string[] = ['POOL']): object => ({
    auditId,
    differenceIds: idsOf(names),
    ...template,
    ...more,
  });
  await compare({ staging: 'POOL=10\nA=1\n', production: 'POOL=20\nA=2\n' });
  return {
    ...at,
    compare,
    request,
    requested: async (more, names) => act(engine, 'exception.request', request(more, names)),
    rate: async (risk, ...names) => {
      const rows = { auditId, differenceIds: idsOf(names) };
      const said = { risk, rationale: 'agreed', reason: 'talked again' };
      return act(engine, 'rating.set', { ...rows, ...said });
    },
    entry: async (number = 1, audit = auditId) => {
      const { exceptions } = await ask(engine, 'register.get', { auditId: audit });
      const found = exceptions.find((each) => each.number === number);
      if (!found) throw new Error(`no exception ${number}`);
      return found;
    },
    reasons: async () => {
      const { scorecard } = await ask(engine, 'scorecard.get', { auditId });
      return scorecard.readiness.reasons.map(({ code }) => code);
    },
  };
}
