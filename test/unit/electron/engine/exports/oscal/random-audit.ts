import type { OscalData } from '../../../../../../electron/engine/exports/oscal/data.ts';
import type { OscalModel } from '../../../../../../shared/contract/commands/reports.ts';
import type { DifferenceRow, GapView, SideView } from '../../../../../../shared/contract/views.ts';
import {
  criticalities,
  differenceKinds,
  dimensions,
  dispositions,
  efforts,
  exceptionStandings,
  exceptionStates,
  readinessStates,
  remediationStatuses,
  risks,
  signatureMeanings,
  sides,
  teams,
  valueStates,
} from '../../../../../../shared/model/words.ts';
import { seeded } from '../../../../../fixtures/random.ts';
import { workbookData } from '../sample-data.ts';
import { evidence, outsideApproval, release, signature } from '../sample-governance.ts';
import { difference, gap, openPlan } from '../sample-rows.ts';
import { audit, exception, scorecard } from '../sample-views.ts';

/** Texts that people and sources come up with. */
const texts = [
  'plain words',
  ' leading and trailing ',
  'two\nlines\r\nand\ta tab',
  'نص من اليمين إلى اليسار',
  '接続タイムアウト',
  '🚢 emoji',
  '<script>alert(1)</script>',
  '\u202Eturned\u0000\uFEFF',
  'half \ud83d',
  '\u00a0',
  '{{ insert: param, x }} *bold* `code`',
  'a'.repeat(5000),
  'C:\\data dir\\..\\settings.yaml',
  'https://user@example.test/%zz?q=[1]#x y',
];
/** Where a text may also be empty. */
const mayBeEmpty = [...texts, '', '   '];
const names = ['Sam Reyes', 'SAM  REYES', 'Rin Okada', 'Ada Lindqvist', 'ليلى حداد', '田中', 'Zoë'];
const days = ['2026-11-28', '2027-02-28', '2024-02-29', '2999-12-31', '0999-01-01'];
const moments = [
  '2026-11-20T09:35:00.000Z',
  '2026-11-21T00:00:00.000Z',
  '2024-02-29T23:59:59.999Z',
];

/** An audit in some state: every seed gives another, the same one each time. */
export function randomAudit(seed: number, model: OscalModel): OscalData {
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const chance = (share: number): boolean => random() < share;
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const maybe = <T>(list: readonly T[]): T | null => (chance(0.4) ? null : pick(list));
  const several = <T>(most: number, make: (index: number) => T): readonly T[] =>
    Array.from({ length: below(most + 1) }, (_, index) => make(index));

  const sideView = (): SideView => {
    const state = pick(valueStates);
    return {
      state,
      value: state === 'value' ? pick(mayBeEmpty) : null,
      path: maybe(texts),
      position: null,
    };
  };
  const row = (index: number): DifferenceRow =>
    difference({
      id: `d_${index}`,
      key: `key ${index}`,
      number: index + 1,
      dimension: pick(dimensions),
      subject: pick(texts),
      name: pick(texts),
      catalogueId: maybe(['database.engine-version']),
      kind: pick(differenceKinds),
      staging: sideView(),
      production: sideView(),
      suggestion: {
        risk: maybe(risks),
        rule: maybe(['a.rule', pick(texts)]),
        reasons: several(2, () => pick(mayBeEmpty)),
      },
      assessments: several(4, (team) => ({
        team: teams[team] ?? 'security',
        risk: pick(risks),
        rationale: pick(mayBeEmpty),
        by: pick(names),
        at: pick(moments),
        revealedAt: maybe(moments),
      })),
      rating: chance(0.4)
        ? null
        : {
            risk: pick(risks),
            rationale: pick(mayBeEmpty),
            accepted: chance(0.5),
            by: pick([...names, '']),
            at: pick(moments),
          },
      plan: {
        ...openPlan,
        disposition: maybe(dispositions),
        effort: maybe(efforts),
        owner: maybe(names),
        due: maybe(days),
        reviewOn: maybe(days),
        status: pick(remediationStatuses),
        note: pick(mayBeEmpty),
        noticedBy: pick(mayBeEmpty),
        rolledBackBy: pick(mayBeEmpty),
        mitigation: pick(mayBeEmpty),
        ownerContact: pick(mayBeEmpty),
      },
      exceptionNumber: maybe([1, 2, 3]),
      exceptionStanding: maybe(exceptionStandings),
      goneSince: maybe(moments),
      firstSeen: pick(moments),
    });
  const gaps: readonly GapView[] = several(8, (index) =>
    gap({
      row: row(index),
      priority: maybe([1, 2]),
      missing: several(2, () => pick(texts)),
      phases: several(3, () => ({
        title: pick(texts),
        due: maybe(days),
        status: pick(['open', 'in-progress', 'done'] as const),
        overdue: false,
      })),
    }),
  );
  const exceptions = several(5, (index) =>
    exception({
      id: `e_${index}`,
      number: index + 1,
      title: pick(texts),
      state: pick(exceptionStates),
      standing: pick(exceptionStandings),
      reason: pick(mayBeEmpty),
      riskAssessment: pick(mayBeEmpty),
      mitigation: pick(mayBeEmpty),
      compensatingControl: pick(mayBeEmpty),
      requester: pick([...names, '']),
      owner: pick([...names, '']),
      approver: maybe(names),
      expiresOn: maybe(days),
      reviewTrigger: maybe(texts),
      decidedAt: maybe(moments),
      checkedAt: maybe(moments),
      decisionNote: pick(mayBeEmpty),
      renewsNumber: maybe([1]),
      covers: several(3, (key) => `key ${key}`),
      history: several(6, () => ({
        at: pick(moments),
        kind: pick([...exceptionStates, 'checked', 'voided', 'removed', 'taken-back'] as const),
        what: pick(texts),
        actor: pick([...names, '']),
        reason: maybe(texts),
        approvedHash: maybe(['c'.repeat(64)]),
      })),
      evidence: several(2, (part) => ({ ...evidence, id: `v_${index}_${part}` })),
    }),
  );
  const subject = () =>
    pick([
      { kind: 'exception', id: `e_${below(5)}` },
      { kind: 'decision', id: 'k_1' },
      { kind: 'audit', id: audit.id },
    ] as const);
  const { about } = workbookData();
  return {
    model,
    about: {
      ...about,
      developmentRuntime: chance(0.5),
      chainHead: maybe([about.chainHead]),
      comparedAt: maybe(moments),
      exportedBy: pick(names),
      system: { ...about.system, name: pick(texts), criticality: pick(criticalities) },
      audit: { ...audit, release: pick(texts), plannedDate: pick(days) },
    },
    gaps,
    exceptions,
    scorecard: {
      ...scorecard,
      readiness: { ...scorecard.readiness, state: pick(readinessStates) },
      rows: scorecard.rows.map((each) => ({
        ...each,
        outOfScope: chance(0.2) ? pick(texts) : null,
        currentState: pick(mayBeEmpty),
        gap: pick(mayBeEmpty),
        riskLevel: maybe(risks),
        assessed: chance(0.7),
      })),
    },
    release: chance(0.3) ? { ...release, decision: null } : release,
    signed: {
      signatures: several(4, (index) =>
        signature({
          id: `s_${index}`,
          subject: subject(),
          meaning: pick(signatureMeanings),
          name: pick(names),
          title: pick(texts),
          note: pick(mayBeEmpty),
          at: pick(moments),
          covers: chance(0.5),
        }),
      ),
      outside: several(2, (index) => ({
        ...outsideApproval,
        id: `o_${index}`,
        subject: subject(),
        meaning: pick(signatureMeanings),
        approver: pick(names),
        how: pick(texts),
      })),
      required: [],
    },
    evidence: [
      ...exceptions.flatMap((each) =>
        each.evidence.map(({ id }) => ({
          ...evidence,
          id,
          fileName: pick(texts),
          note: pick(mayBeEmpty),
        })),
      ),
      ...several(2, (index) => ({ ...evidence, id: `w_${index}`, mediaType: pick(mayBeEmpty) })),
    ],
    people: several(3, (index) => ({
      name: names[index] ?? 'Zoë',
      team: pick(teams),
      role: pick(mayBeEmpty),
    })),
    meetings: several(2, (index) => ({
      id: `m_${index}`,
      facilitator: pick(names),
      startedAt: pick(moments),
      endedAt: maybe(moments),
      present: [],
    })),
    sources: several(4, (index) => ({
      id: `q_${index}`,
      side: pick(sides),
      path: pick(texts),
      sha256: pick(['', 'a'.repeat(64)]),
    })),
  };
}
