import type { CommandName } from '../../../../../shared/contract/index.ts';
import { rowsIn } from '../support/record.ts';
import { idsIn, idsOf, judgingActs, risks, teams } from './judging-acts.ts';
import type { Make, Place } from './judging-acts.ts';
import { releaseMakes } from './release-acts.ts';

const idIn = (table: Parameters<typeof rowsIn>[1], place: Place): string =>
  place.pick(idsIn(table, place)) ?? 'none';
const inAudit =
  (more: Make): Make =>
  (place) => ({ auditId: place.auditId, ...more(place) });
const idOf = ({ id }: { readonly id: string }): string => id;
/** Id of an exception in a state. */
const exceptionIn = (state: string, place: Place): string =>
  place.pick(rowsIn(place.record, 'exception', `state = '${state}'`).map(idOf)) ?? 'none';
const reason = 'r';
/** Everything that the template of an exception asks for. */
export const exceptionTemplate = {
  title: 't',
  dimension: 'infrastructure',
  reason,
  riskAssessment: 'r',
  mitigation: 'm',
  compensatingControl: 'c',
  requester: 'Ann',
  owner: 'Olaf',
  expiresOn: '2026-06-01',
  reviewTrigger: 'when the pool is resized',
};
const rule = {
  id: 'own.pool',
  title: 'Pool sizes',
  match: { name: ['POOL*'] },
  rationale: 'Pools decide.',
};

/** Acts around judging that undo promises to take back. */
const otherActs: Readonly<Partial<Record<CommandName, Make>>> = {
  'subjects.pair': inAudit(({ pick }) => ({
    dimension: 'infrastructure',
    stagingSubject: pick(['env:old', 'env:lone']),
    productionSubject: pick(['env:new', 'env:single']),
    reason,
  })),
  'subjects.unpair': (place) => ({ pairId: idIn('subject_pair', place), reason }),
  'variation.declare': inAudit((place) => ({
    differenceIds: [place.pick(idsOf(place)) ?? 'none'],
    reason,
  })),
  'variation.withdraw': (place) => ({
    auditId: place.auditId,
    differenceIds: place.some(idsOf(place, 'expected')),
    reason,
  }),
  'variation.declare-alike': inAudit(({ pick }) => ({
    match: { dimension: 'infrastructure', subject: '*', name: pick(['POOL_SIZE', 'MODE']) },
    reach: pick(['audit', 'system']),
    reason,
  })),
  'variation.retract': (place) => ({ variationId: idIn('variation_pattern', place), reason }),
  'answer.set': inAudit(({ pick }) => ({
    side: pick(['staging', 'production']),
    catalogueId: pick(['database.engine-version', 'os.name']),
    state: 'value',
    value: pick(['13', '15']),
    reason: '',
  })),
  'answer.clear': (place) => {
    const { side, catalogue_id } = place.pick(rowsIn(place.record, 'answer')) ?? {};
    return { auditId: place.auditId, side, catalogueId: catalogue_id, reason };
  },
  'meeting.start': inAudit((place) => ({
    facilitator: 'Ada',
    present: rowsIn(place.record, 'participant').map(({ id }) => id),
  })),
  'meeting.attend': (place) => ({
    meetingId: idIn('meeting', place),
    present: place.pick([[], [idIn('participant', place)]]),
  }),
  'participant.add': inAudit(({ pick }) => ({
    name: pick(['Ann', 'Bob']),
    team: pick(teams),
    role: '',
  })),
  'window.set': inAudit((place) => ({
    windowId: place.pick([undefined, ...rowsIn(place.record, 'maintenance_window').map(idOf)]),
    title: place.pick(['May', 'June']),
    startsOn: '2026-05-02',
    endsOn: place.pick(['2026-05-03', '2026-05-04']),
  })),
  'window.remove': inAudit((place) => ({ windowId: idIn('maintenance_window', place), reason })),
  'rule.set': inAudit(({ pick }) => ({ rule: { ...rule, risk: pick(risks) }, reason })),
  'rule.switch': inAudit(({ pick }) => ({
    ruleId: pick(['own.pool', 'config.key-one-sided']),
    on: pick([true, false]),
    reason,
  })),
  'rule.remove': inAudit(() => ({ ruleId: 'own.pool', reason })),
  'approach.record': inAudit(({ pick }) => ({
    answers: {
      riskTolerance: 'low',
      budget: 'small',
      releaseFrequency: 'weekly',
      maturity: 'starting',
      teamSize: 'small',
    },
    chosen: [pick(['containers', 'hybrid'])],
    reason,
    revisitOn: '2026-09-01',
  })),
};

/** Acts of the other steps that undo promises to take back. */
const stepActs: Readonly<Partial<Record<CommandName, Make>>> = {
  'audit.change': inAudit(({ pick }) => ({
    release: pick(['one', 'two']),
    criticality: pick(['low', 'critical']),
  })),
  'audit.criteria': inAudit(({ pick }) => ({ dimension: 'data', parityTarget: pick([70, 90]) })),
  'participant.change': (place) => ({
    participantId: idIn('participant', place),
    name: 'Cleo',
    team: place.pick(teams),
    role: 'lead',
  }),
  'participant.remove': (place) => ({ participantId: idIn('participant', place), reason }),
  'incident.add': inAudit(({ pick }) => ({
    date: '2026-01-05',
    dimension: pick(['network', 'infrastructure']),
    what: 'too slow',
    parityGap: true,
    catalogueId: null,
  })),
  'incident.remove': (place) => ({ incidentId: idIn('incident', place), reason }),
  'source.remove': (place) => ({ sourceId: idIn('source', place), reason }),
  'aside.restore': inAudit(({ record, pick }) => ({
    collector: 'kubernetes',
    rule: pick(rowsIn(record, 'set_aside'))?.rule ?? 'none',
    reason,
  })),
  'aside.withdraw': (place) => ({ restoredId: idIn('restored_rule', place), reason }),
  'subject.move': inAudit(({ pick }) => ({
    subject: pick(['env:cart', 'env:mail']),
    dimension: pick(['data', 'network']),
    reason,
  })),
  'subject.move-back': (place) => ({ moveId: idIn('moved_subject', place), reason }),
  'mask.lift': inAudit(() => ({
    collector: 'env',
    subject: 'env:only',
    name: 'API_TOKEN',
    reason,
  })),
  'mask.put-back': (place) => ({ maskId: idIn('lifted_mask', place), reason }),
  'mapping.set': inAudit(({ pick }) => ({
    mapping: {
      header: ['a', 'b', 'c'],
      subject: 'a',
      name: pick(['b', 'c']),
      value: 'c',
      environment: null,
      dimension: null,
    },
  })),
  'mapping.remove': (place) => ({ mappingId: idIn('column_mapping', place), reason }),
  'host.allow': inAudit(({ pick }) => ({ host: 'db.test', port: pick([443, 5432]), reason })),
  'host.disallow': (place) => ({ hostId: idIn('allowed_host', place), reason }),
  'detector.set': inAudit(({ pick }) => ({
    dimension: 'data',
    title: pick(['a', 'b']),
    cadence: 'daily',
    told: 'Ann',
  })),
  'detector.remove': (place) => ({ detectorId: idIn('detector', place), reason }),
  'exception.draft': inAudit((place) => ({
    exceptionId: place.pick([null, exceptionIn('draft', place)]),
    title: place.pick(['', 't']),
    dimension: 'infrastructure',
    differenceIds: place.some(idsOf(place)),
    patterns: [{ subject: '*', name: place.pick(['MODE', 'POOL*']) }],
  })),
  'exception.request': inAudit((place) => ({
    exceptionId: place.pick([null, exceptionIn('draft', place), exceptionIn('requested', place)]),
    differenceIds: [place.pick(idsOf(place)) ?? 'none'],
    patterns: place.pick([[], [{ subject: '*', name: 'MODE' }]]),
    ...exceptionTemplate,
  })),
  'exception.renew': inAudit((place) => ({
    exceptionId: exceptionIn('approved', place),
    ...exceptionTemplate,
  })),
  'exception.checked': (place) => ({
    exceptionId: exceptionIn('approved', place),
    nextCheckOn: place.pick(['2026-05-01', '2026-07-01']),
    finding: 'not yet',
  }),
  'exception.discard': (place) => ({ exceptionId: exceptionIn('draft', place), reason }),
};

/** Every act that undo takes back, by its command, but those that read a file which people fill in. */
export const undoableActs = { ...judgingActs, ...otherActs, ...stepActs, ...releaseMakes };
