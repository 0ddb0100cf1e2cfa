import type {
  Audit,
  Incident,
  Participant,
  ReleaseProfile,
  System,
} from '../../../shared/model/audit.ts';
import type { ApprovalChange, ExceptionRecord, PlanItem } from '../../../shared/model/judgement.ts';
import type {
  AuditTable,
  CriteriaTable,
  DifferenceTable,
  ExceptionTable,
  Flag,
  IncidentTable,
  ParticipantTable,
  PlanItemTable,
  SystemTable,
} from './tables.ts';

/** A boolean as SQLite keeps it. */
export function flag(value: boolean): Flag {
  return value ? 1 : 0;
}

/** The system as the model knows it. */
export function toSystem(row: SystemTable): System {
  return {
    id: row.id,
    name: row.name,
    criticality: row.criticality,
    kernelDependent: row.kernel_dependent === 1,
  };
}

/** The audit as the model knows it, with its criteria. */
export function toAudit(row: AuditTable, criteria: readonly CriteriaTable[]): Audit {
  return {
    id: row.id,
    systemId: row.system_id,
    number: row.number,
    release: row.release,
    plannedDate: row.planned_date,
    profile: JSON.parse(row.json_profile) as ReleaseProfile,
    environments: {
      staging: { side: 'staging', name: row.staging_name, kind: row.staging_kind },
      production: { side: 'production', name: row.production_name, kind: row.production_kind },
    },
    criteria: criteria.map((entry) => ({
      dimension: entry.dimension,
      tolerance: entry.tolerance,
      parityTarget: entry.parity_target,
      outOfScope: entry.out_of_scope,
    })),
    snapshotAgeLimit: row.snapshot_age_limit,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    closedBy: row.closed_by,
  };
}

/** A participant as the model knows one. */
export function toParticipant(row: ParticipantTable): Participant {
  return { id: row.id, name: row.name, team: row.team, role: row.role };
}

/** An incident as the model knows one. */
export function toIncident(row: IncidentTable): Incident {
  return {
    id: row.id,
    date: row.date,
    dimension: row.dimension,
    what: row.what,
    parityGap: row.parity_gap === 1,
    catalogueId: row.catalogue_id,
  };
}

/** What is planned for a gap that nobody has planned yet. */
export const unplanned: PlanItem = {
  effort: null,
  disposition: null,
  owner: null,
  due: null,
  status: 'open',
  reviewOn: null,
  noticedBy: '',
  rolledBackBy: '',
  note: '',
  ownerContact: '',
  dispositionReason: '',
  mitigation: '',
  windowId: null,
};

/** What the rule says and what raised it, as they were suggested: the rationale of an acceptance. */
export function ruleSentence({ json_reasons }: Pick<DifferenceTable, 'json_reasons'>): string {
  return (JSON.parse(json_reasons) as readonly string[]).join(' ');
}

/** The plan of a gap as the model knows it. */
export function toPlanItem(row: PlanItemTable | undefined): PlanItem {
  if (!row) return unplanned;
  return {
    effort: row.effort,
    disposition: row.disposition,
    owner: row.owner,
    due: row.due,
    status: row.status,
    reviewOn: row.review_on,
    noticedBy: row.noticed_by,
    rolledBackBy: row.rolled_back_by,
    note: row.note,
    ownerContact: row.owner_contact,
    dispositionReason: row.disposition_reason,
    mitigation: row.mitigation,
    windowId: row.window_id,
  };
}

/** The exception with the keys of the differences that it covers, and why its approval is void. */
export function toException(
  row: ExceptionTable,
  covers: readonly string[],
  voids: readonly ApprovalChange[],
): ExceptionRecord {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    dimension: row.dimension,
    reason: row.reason,
    riskAssessment: row.risk_assessment,
    mitigation: row.mitigation,
    requester: row.requester,
    owner: row.owner,
    approver: row.approver,
    expiresOn: row.expires_on,
    reviewTrigger: row.review_trigger,
    state: row.state,
    requestedAt: row.requested_at,
    decidedAt: row.decided_at,
    decisionNote: row.decision_note,
    compensatingControl: row.compensating_control,
    checkOn: row.check_on,
    nextCheckOn: row.next_check_on ?? row.check_on,
    checkedAt: row.checked_at,
    renews: row.renews,
    approvedHash: row.approved_hash,
    origin: row.origin,
    voidedAt: row.voided_at,
    covers,
    voids,
  };
}
