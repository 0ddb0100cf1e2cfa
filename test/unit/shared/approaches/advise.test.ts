import { describe, expect, it } from 'vitest';
import {
  advise,
  approachIds,
  approaches,
  assumedAnswers,
  isCarriedByImage,
} from '../../../../shared/approaches/index.ts';
import type { ApproachAnswers, ApproachFindings } from '../../../../shared/approaches/index.ts';
import { approachArguments } from '../../../../shared/approaches/arguments.data.ts';
import { approachText } from '../../../../shared/text/approaches.ts';
import { criticalities, dimensions, profileTraits } from '../../../../shared/model/words.ts';

const none = { infrastructure: 0, dependencies: 0, data: 0, network: 0 } as const;
const unmeasured = { infrastructure: null, dependencies: null, data: null, network: null } as const;
const today = '2026-08-31';

const usual: ApproachAnswers = {
  riskTolerance: 'medium',
  budget: 'medium',
  releaseFrequency: 'weekly',
  maturity: 'established',
  teamSize: 'medium',
};

const quiet: ApproachFindings = {
  criticality: 'moderate',
  profile: { traits: [], releaseFrequency: 'weekly', recoveryCapacity: 'hours' },
  openHigh: none,
  parity: unmeasured,
  incidents: none,
  imageTrouble: 0,
};

const profile = (over: Partial<ApproachFindings['profile']>): ApproachFindings['profile'] => ({
  ...quiet.profile,
  ...over,
});

const advisedFor = (answers: Partial<ApproachAnswers>, findings: Partial<ApproachFindings> = {}) =>
  advise({ ...usual, ...answers }, { ...quiet, ...findings }, today);

describe('the advice on approaches, in the cases that the guide tells of', () => {
  it('is code and one image for a financial system with little tolerance for risk', () => {
    const { advised, sentence } = advisedFor(
      { riskTolerance: 'low', budget: 'large', releaseFrequency: 'daily', maturity: 'advanced' },
      {
        criticality: 'critical',
        profile: profile({ traits: ['payments', 'regulated', 'stateful'] }),
      },
    );
    expect(advised).toEqual(['infrastructure-as-code', 'containers']);
    expect(sentence).toContain('combined with');
  });

  it('is flags for daily releases that are rolled back within minutes', () => {
    const { advised } = advisedFor(
      { riskTolerance: 'high', releaseFrequency: 'several-a-day' },
      { criticality: 'low', profile: profile({ recoveryCapacity: 'minutes' }) },
    );
    expect(advised).toEqual(['hybrid']);
  });

  it('begins with containers where code and money are missing, and says what follows', () => {
    const { advised, sentence } = advisedFor(
      { riskTolerance: 'low', budget: 'small', maturity: 'starting', teamSize: 'small' },
      { criticality: 'high' },
    );
    expect(advised).toEqual(['containers']);
    expect(sentence).toContain('added later for the most critical services');
  });

  it.each([
    ['the release changes state', profile({ traits: ['stateful'], recoveryCapacity: 'minutes' })],
    ['rolling back takes days', profile({ recoveryCapacity: 'days' })],
  ])('never is flags where %s', (_, changed) => {
    for (const riskTolerance of ['low', 'medium', 'high'] as const) {
      const { advised, fits } = advisedFor(
        { riskTolerance, releaseFrequency: 'several-a-day' },
        { criticality: 'low', profile: changed },
      );
      expect(advised).not.toContain('hybrid');
      expect(fits.find(({ id }) => id === 'hybrid')?.fit).toBe('not');
    }
  });
});

describe('what the advice says beside it', () => {
  it('names data as not aligned in each case, next to what the audit found there', () => {
    for (const riskTolerance of ['low', 'high'] as const) {
      const { notCovered } = advisedFor(
        { riskTolerance },
        { openHigh: { ...none, data: 3 }, parity: { ...unmeasured, data: 41 } },
      );
      const data = notCovered.find(({ dimension }) => dimension === 'data');
      expect(data?.sentence).toMatch(/^Data is not aligned/);
      expect(data?.found).toBe(
        'This audit: 3 open differences rated or suggested high, parity 41 %.',
      );
    }
  });

  it('speaks for images by what an image carries alone, not by every dependency', () => {
    const saidOf = (findings: Partial<ApproachFindings>) =>
      advisedFor({}, findings)
        .fits.find(({ id }) => id === 'containers')
        ?.speaksFor.join(' ');
    expect(saidOf({ openHigh: { ...none, dependencies: 3 } })).not.toContain('image would align');
    expect(saidOf({ openHigh: { ...none, dependencies: 3 }, imageTrouble: 2 })).toContain(
      '2 incidents or open differences rated or suggested high in libraries, runtimes and images',
    );
  });

  it.each([
    ['library.version', 'version', true],
    ['container.image', 'image', true],
    [null, 'image', true],
    [null, 'boolean', false],
    ['third-party.mode', 'text', false],
    ['database.engine-version', 'version', false],
    ['auth.session', 'text', false],
  ] as const)('knows whether an image carries %s (%s): %s', (catalogueId, valueType, carried) => {
    expect(isCarriedByImage({ catalogueId, valueType })).toBe(carried);
  });

  it('says against code that it is there in part, or hardly at all', () => {
    const against = (maturity: ApproachAnswers['maturity']) =>
      advisedFor({ maturity }).fits.find(({ id }) => id === 'infrastructure-as-code')
        ?.speaksAgainst;
    expect(against('advanced')).toEqual([]);
    expect(against('established')).toEqual([approachText.against.codeIsPartial]);
    expect(against('starting')).toEqual([approachText.against.codeIsMissing]);
  });

  it('offers measures that cost little to small teams and small budgets only', () => {
    expect(advisedFor({ teamSize: 'small' }).lowCost).toHaveLength(4);
    expect(advisedFor({ budget: 'small' }).lowCost).toHaveLength(4);
    expect(advisedFor({}).lowCost).toEqual([]);
  });

  it('is looked at again sooner after an incident, on a day that the month has', () => {
    expect(advisedFor({}).revisitOn).toBe('2027-02-28');
    expect(advisedFor({}, { incidents: { ...none, data: 1 } }).revisitOn).toBe('2026-11-30');
    expect(advisedFor({ releaseFrequency: 'monthly' }).revisitOn).toBe('2027-08-31');
  });
});

describe('every combination of answers', () => {
  const all = (['low', 'medium', 'high'] as const).flatMap((riskTolerance) =>
    (['small', 'medium', 'large'] as const).flatMap((budget) =>
      (['starting', 'established', 'advanced'] as const).flatMap((maturity) =>
        (['several-a-day', 'weekly', 'less-often'] as const).flatMap((releaseFrequency) =>
          criticalities.flatMap((criticality) =>
            profileTraits.map((trait) => ({
              answers: { ...usual, riskTolerance, budget, maturity, releaseFrequency },
              findings: { ...quiet, criticality, profile: profile({ traits: [trait] }) },
            })),
          ),
        ),
      ),
    ),
  );

  const advices = all.map(({ answers, findings }) => advise(answers, findings, today));

  it('is advised something with a sentence', () => {
    const empty = advices.filter(
      ({ advised, sentence }) => advised.length === 0 || sentence === '',
    );
    expect(empty).toEqual([]);
  });

  it('is never advised what does not fit, unless nothing does', () => {
    const wrong = advices.filter(({ advised, fits }) => {
      const fitting = fits.filter(({ fit }) => fit !== 'not').map(({ id }) => id);
      return fitting.length > 0 && !advised.every((id) => fitting.includes(id));
    });
    expect(wrong).toEqual([]);
  });

  it('leaves no argument that never holds', () => {
    const troubled = { ...none, infrastructure: 1 };
    const more = all.flatMap((each) => [
      each,
      { ...each, findings: { ...each.findings, openHigh: troubled, imageTrouble: 1 } },
      { ...each, answers: { ...each.answers, teamSize: 'small' as const } },
      {
        ...each,
        findings: {
          ...each.findings,
          profile: { ...each.findings.profile, recoveryCapacity: 'minutes' as const },
        },
      },
    ]);
    const idle = approachArguments.filter(
      (argument) => !more.some(({ answers, findings }) => argument.holds({ ...answers, findings })),
    );
    expect(idle.map(({ about, weight }) => `${about} ${weight}`)).toEqual([]);
  });
});

it('knows the three approaches of the guide, each graded in every dimension, none aligning data', () => {
  expect(approaches.map(({ id }) => id)).toEqual(approachIds);
  for (const { parity } of approaches) {
    expect(Object.keys(parity).toSorted()).toEqual([...dimensions].toSorted());
    expect(parity.data.level).toBe('low');
  }
});

it('assumes little tolerance of a critical or regulated system', () => {
  expect(assumedAnswers({ ...quiet, criticality: 'critical' }).riskTolerance).toBe('low');
  expect(
    assumedAnswers({ criticality: 'low', profile: profile({ traits: ['regulated'] }) })
      .riskTolerance,
  ).toBe('low');
  expect(assumedAnswers({ ...quiet, criticality: 'low' }).riskTolerance).toBe('high');
});
