import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ApproachView } from '../../../../../shared/contract/views.ts';
import type { Side } from '../../../../../shared/model/words.ts';
import { act, bench, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';

let at: Bench;
beforeEach(async () => {
  at = await bench();
  await at.document({ staging: 'DATABASE_URL=a\nB=1\n', production: 'B=1\n' });
  await act(at.engine, 'comparison.run', { auditId: at.auditId });
});
afterEach(async () => at.end());

const answers = {
  riskTolerance: 'low',
  budget: 'large',
  releaseFrequency: 'daily',
  maturity: 'advanced',
  teamSize: 'small',
} as const;

async function view(given?: object): Promise<ApproachView> {
  const asked = await at.engine.query('approach.get', { auditId: at.auditId, ...given });
  if (!asked.ok) throw new Error(JSON.stringify(asked));
  return asked.value;
}

const record = (over: object = {}): object => ({
  auditId: at.auditId,
  answers,
  chosen: ['containers'],
  reason: 'The platform team begins with images.',
  revisitOn: '2099-01-31',
  ...over,
});

it('advises from what the audit found, and follows the answers', async () => {
  const [assumed, given] = [await view(), await view({ answers })];
  expect(assumed.recorded).toBeNull();
  const infrastructure = given.advice.fits.find(({ id }) => id === 'infrastructure-as-code');
  expect(infrastructure?.speaksFor.join(' ')).toContain(
    '1 incident or open difference rated or suggested high',
  );
  expect(given.advice.lowCost).not.toEqual(assumed.advice.lowCost);
});

it('counts no stand-in of a third party among what one image would align', async () => {
  const documented = async (name: string, sides: Readonly<Record<Side, string>>) => {
    for (const side of ['staging', 'production'] as const) {
      const file = at.folder.write(`${side}/${name}`, sides[side]);
      await act(at.engine, 'source.add', { auditId: at.auditId, side, files: [file] });
    }
    await act(at.engine, 'comparison.run', { auditId: at.auditId });
    const containers = (await view({ answers })).advice.fits.find(({ id }) => id === 'containers');
    return containers?.speaksFor.filter((said) => said.includes('one image would'));
  };
  const mode = { staging: 'STRIPE_MODE=sandbox\n', production: 'STRIPE_MODE=live\n' };
  expect(await documented('third-party.env', mode)).toEqual([]);
  const libraries = { staging: 'django==4.2.1\n', production: 'django==5.0.0\n' };
  expect(await documented('requirements.txt', libraries)).toEqual([
    expect.stringContaining(
      '1 incident or open difference rated or suggested high in libraries, runtimes and images',
    ),
  ]);
  const high = rowsIn(at.record, 'difference').filter(
    ({ dimension, suggested_risk: risk }) => dimension === 'dependencies' && risk === 'high',
  );
  expect(high).toHaveLength(2);
});

it('keeps what was chosen beside what was advised, and takes it back', async () => {
  await act(at.engine, 'approach.record', record());
  const { recorded, answers: shown } = await view();
  expect(shown).toEqual(answers);
  expect(recorded).toMatchObject({
    advised: ['infrastructure-as-code', 'containers'],
    chosen: ['containers'],
    revisitOn: '2099-01-31',
  });
  await act(at.engine, 'approach.record', record({ chosen: ['infrastructure-as-code'] }));
  await act(at.engine, 'undo.last', { auditId: at.auditId });
  expect((await view()).recorded?.chosen).toEqual(['containers']);
  await act(at.engine, 'undo.last', { auditId: at.auditId });
  expect(rowsIn(at.record, 'approach')).toEqual([]);
});

it('is told to the next audit of the system', async () => {
  await act(at.engine, 'approach.record', record());
  const audit = await at.engine.query('audit.get', { auditId: at.auditId });
  if (!audit.ok) throw new Error('no audit');
  const { system, audit: first } = audit.value;
  const { audit: next } = await act(at.engine, 'audit.open', {
    system,
    release: 'next',
    plannedDate: first.plannedDate,
    staging: { name: 'staging', kind: 'persistent' },
    production: { name: 'production', kind: 'persistent' },
    profile: first.profile,
  });
  expect(await view({ auditId: next.id })).toMatchObject({
    recorded: null,
    before: { release: first.release, chosen: ['containers'], revisitOn: '2099-01-31' },
  });
});

it('refuses a day in the past and a choice of nothing, naming the field', async () => {
  const past = await refused(at.engine, 'approach.record', record({ revisitOn: '2020-01-01' }));
  expect(past).toMatchObject({ code: 'approach.past', place: { field: 'revisitOn' } });
  const nothing = await refused(at.engine, 'approach.record', record({ chosen: [] }));
  expect(nothing).toMatchObject({ code: 'input.invalid', place: { field: 'chosen' } });
});
