import type {
  AttributeTable,
  AuditTrailTable,
  CommandTable,
  DifferenceNumberTable,
  DifferenceTable,
  PrivateImageTable,
  SetAsideTable,
  SourceLocationTable,
} from './bulk-tables.ts';
import type {
  AllowedHostTable,
  ColumnMappingTable,
  LiftedMaskTable,
  MovedSubjectTable,
  RestoredRuleTable,
  VariationPatternTable,
} from './documenting-tables.ts';
import type {
  DetectorTable,
  DriftCheckTable,
  ExceptionCoverTable,
  ExceptionPatternTable,
  ExceptionTable,
  ExportTable,
} from './governing-tables.ts';
import type {
  ApproachTable,
  AssessmentTable,
  LeftGroupTable,
  MaintenanceWindowTable,
  MeetingTable,
  ParkedTable,
  PlanItemTable,
  PlanPhaseTable,
  RatingTable,
  SealedAssessmentTable,
  SystemRuleTable,
} from './judgement-tables.ts';
import type {
  AllowanceTable,
  AuthorityTable,
  CredentialTable,
  OutsideApprovalTable,
  PersonTable,
  RefusalTable,
  RequiredSignatureTable,
  SignRequestKeyTable,
  SignatureTable,
} from './people-tables.ts';
import type {
  ChecklistItemTable,
  EvidenceBytesTable,
  EvidenceTable,
  ExportTemplateTable,
  HandoverTable,
  ProductionChangeTable,
  ReleaseDossierTable,
} from './release-tables.ts';
import type {
  Criticality,
  Custody,
  Dimension,
  EnvironmentKind,
  ReadinessState,
  Side,
  Team,
} from '../../../shared/model/words.ts';

export type * from './bulk-tables.ts';
export type * from './documenting-tables.ts';
export type * from './governing-tables.ts';
export type * from './judgement-tables.ts';
export type * from './people-tables.ts';
export type * from './release-tables.ts';

/** 0 or 1: SQLite has no booleans. */
export type Flag = 0 | 1;

/** What every recorded row carries. */
export interface Row {
  readonly id: string;
  readonly system_id: string;
}

/** What every row of an audit carries. */
export interface AuditRow extends Row {
  readonly audit_id: string;
}

export interface SystemTable extends Row {
  readonly name: string;
  readonly criticality: Criticality;
  readonly kernel_dependent: Flag;
  readonly json_tokens: string;
  readonly secret_salt: string;
  readonly secret_key_id: string | null;
  readonly created_at: string;
  /** Whether this record may be written here. */
  readonly custody: Custody;
}

export interface AuditTable extends Row {
  readonly number: number;
  readonly release: string;
  readonly planned_date: string;
  readonly json_profile: string;
  readonly staging_name: string;
  readonly staging_kind: EnvironmentKind;
  readonly production_name: string;
  readonly production_kind: EnvironmentKind;
  readonly snapshot_age_limit: number;
  readonly opened_at: string;
  /** Null while it is open: a closed audit is read-only. */
  readonly closed_at: string | null;
  readonly closed_by: string | null;
  /** What stood when it was closed; null while it is open. */
  readonly json_closing: string | null;
}

export interface CriteriaTable extends AuditRow {
  readonly dimension: Dimension;
  readonly tolerance: string;
  readonly parity_target: number;
  readonly out_of_scope: string | null;
}

export interface ParticipantTable extends AuditRow {
  readonly name: string;
  readonly team: Team;
  readonly role: string;
}

export interface IncidentTable extends AuditRow {
  readonly date: string;
  readonly dimension: Dimension;
  readonly what: string;
  readonly parity_gap: Flag;
  readonly catalogue_id: string | null;
}

export interface DecisionTable extends AuditRow {
  readonly decision: 'release' | 'hold';
  readonly decided_by: string;
  readonly reason: string;
  readonly readiness: ReadinessState;
  readonly at: string;
  /** Why people decided otherwise than what was computed. */
  readonly differs_reason: string;
  /** Reasons of the readiness at that moment; none in decisions of version 3. */
  readonly json_reasons: string;
  /** Digest of the rows that stood compared then; null where nothing was, and of version 3. */
  readonly rows_digest: string | null;
}

export interface SourceTable extends AuditRow {
  readonly side: Side;
  readonly collector: string;
  readonly collector_version: string;
  readonly path: string;
  readonly scope: string;
  readonly sha256: string;
  readonly size: number;
  readonly captured_at: string;
  readonly captured_by: string;
  readonly detection: string;
  readonly key_id: string | null;
  readonly json_counts: string;
  readonly json_warnings: string;
  readonly rows_digest: string;
  readonly live: Flag;
  /** Why the collector was chosen; empty in sources of version 1. */
  readonly because: string;
  /** Whether a person chose the collector; 0 in sources of version 1. */
  readonly chosen: Flag;
}

export interface AnswerTable extends AuditRow {
  readonly side: Side;
  readonly catalogue_id: string;
  readonly state: 'value' | 'unknown' | 'not-applicable' | 'sensitive';
  /** Null for a secret, whose tag is kept instead. */
  readonly value: string | null;
  readonly tag: string | null;
  readonly key_id: string | null;
  readonly reason: string;
  readonly answered_by: string;
  readonly answered_at: string;
}

export interface SubjectPairTable extends Row {
  readonly dimension: Dimension;
  readonly staging_subject: string;
  readonly production_subject: string;
  readonly reason: string;
}

export interface VariationTable extends AuditRow {
  readonly difference_key: string;
  readonly act: 'declared' | 'withdrawn';
  readonly reason: string;
}

export interface ComparisonTable extends AuditRow {
  readonly compared_at: string;
  readonly inputs_digest: string;
  readonly rows_digest: string;
  readonly highest_number: number;
  readonly numbers_digest: string;
  readonly json_summary: string;
  readonly json_unpaired: string;
  readonly json_notes: string;
}

/** Tables whose every change is an entry of the trail. */
export interface RecordedTables {
  readonly system: SystemTable;
  readonly audit: AuditTable;
  readonly criteria: CriteriaTable;
  readonly participant: ParticipantTable;
  readonly incident: IncidentTable;
  readonly decision: DecisionTable;
  readonly source: SourceTable;
  readonly answer: AnswerTable;
  readonly subject_pair: SubjectPairTable;
  readonly variation: VariationTable;
  readonly comparison: ComparisonTable;
  readonly assessment: AssessmentTable;
  readonly rating: RatingTable;
  readonly plan_item: PlanItemTable;
  readonly exception: ExceptionTable;
  readonly exception_cover: ExceptionCoverTable;
  readonly detector: DetectorTable;
  readonly drift_check: DriftCheckTable;
  readonly export: ExportTable;
  readonly restored_rule: RestoredRuleTable;
  readonly moved_subject: MovedSubjectTable;
  readonly lifted_mask: LiftedMaskTable;
  readonly column_mapping: ColumnMappingTable;
  readonly allowed_host: AllowedHostTable;
  readonly variation_pattern: VariationPatternTable;
  readonly sealed_assessment: SealedAssessmentTable;
  readonly meeting: MeetingTable;
  readonly parked: ParkedTable;
  readonly left_group: LeftGroupTable;
  readonly system_rule: SystemRuleTable;
  readonly plan_phase: PlanPhaseTable;
  readonly maintenance_window: MaintenanceWindowTable;
  readonly approach: ApproachTable;
  readonly exception_pattern: ExceptionPatternTable;
  readonly evidence: EvidenceTable;
  readonly person: PersonTable;
  readonly authority: AuthorityTable;
  readonly required_signature: RequiredSignatureTable;
  readonly refusal: RefusalTable;
  readonly allowance: AllowanceTable;
  readonly signature: SignatureTable;
  readonly outside_approval: OutsideApprovalTable;
  readonly release_dossier: ReleaseDossierTable;
  readonly checklist_item: ChecklistItemTable;
  readonly production_change: ProductionChangeTable;
  readonly export_template: ExportTemplateTable;
  readonly handover: HandoverTable;
}

export type RecordedTable = keyof RecordedTables;

/** Every table of the record. */
export interface Tables extends RecordedTables {
  readonly attribute: AttributeTable;
  readonly set_aside: SetAsideTable;
  readonly source_location: SourceLocationTable;
  readonly difference: DifferenceTable;
  readonly difference_number: DifferenceNumberTable;
  readonly evidence_bytes: EvidenceBytesTable;
  readonly sign_request_key: SignRequestKeyTable;
  readonly credential: CredentialTable;
  readonly private_image: PrivateImageTable;
  readonly command: CommandTable;
  readonly audit_trail: AuditTrailTable;
}

/** The recorded tables in the order of their references. */
export const recordedTables = [
  'system',
  'audit',
  'criteria',
  'participant',
  'incident',
  'decision',
  'source',
  'answer',
  'subject_pair',
  'variation',
  'comparison',
  'assessment',
  'rating',
  'plan_item',
  'exception',
  'exception_cover',
  'detector',
  'drift_check',
  'export',
  'restored_rule',
  'moved_subject',
  'lifted_mask',
  'column_mapping',
  'allowed_host',
  'variation_pattern',
  'sealed_assessment',
  'meeting',
  'parked',
  'left_group',
  'system_rule',
  'plan_phase',
  'maintenance_window',
  'approach',
  'exception_pattern',
  'evidence',
  'person',
  'authority',
  'required_signature',
  'refusal',
  'allowance',
  'signature',
  'outside_approval',
  'release_dossier',
  'checklist_item',
  'production_change',
  'export_template',
  'handover',
] as const satisfies readonly RecordedTable[];
