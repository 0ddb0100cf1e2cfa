import type { IsoDate, IsoMoment } from '../../model/audit.ts';
import type { Readiness, ReadinessReason } from '../../model/judgement.ts';
import type {
  ChecklistState,
  Dimension,
  ReadinessState,
  Risk,
  SignatureMeaning,
} from '../../model/words.ts';

/** A gap that people rated lower than the rules suggest. */
export interface BelowSuggestion {
  readonly differenceId: string;
  readonly number: number;
  readonly key: string;
  readonly dimension: Dimension;
  readonly subject: string;
  readonly name: string;
  readonly suggested: Risk;
  readonly rated: Risk;
  readonly by: string;
  readonly at: IsoMoment;
  readonly rationale: string;
}

/** A point of the release checklist. */
export interface ChecklistItemView {
  readonly id: string;
  readonly text: string;
  readonly state: ChecklistState;
  readonly note: string;
  readonly answeredBy: string | null;
  readonly answeredAt: IsoMoment | null;
  readonly evidence: number;
}

/** A production change that nobody documented when it was made. */
export interface ProductionChangeView {
  readonly id: string;
  readonly date: IsoDate;
  readonly dimension: Dimension;
  readonly what: string;
  readonly madeBy: string;
  readonly foundHow: string;
  readonly resolution: string;
}

/** A file that shows what was said of a subject. */
export interface EvidenceView {
  readonly id: string;
  /** Such as `exception:e_1`. */
  readonly subject: string;
  /** The subject in words. */
  readonly about: string;
  readonly fileName: string;
  /** By name and first bytes; nothing is ever opened by it. */
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly note: string;
  readonly addedBy: string;
  readonly addedAt: IsoMoment;
}

/** A reason of the readiness as it was when people decided. */
export interface RecordedReason {
  readonly code: ReadinessReason['code'];
  readonly sentence: string;
  readonly dimension: Dimension | null;
  /** How many rows were behind it. */
  readonly behind: number;
}

/** What people decided, with what was computed at that moment. */
export interface ReleaseDecisionView {
  readonly id: string;
  readonly decision: 'release' | 'hold';
  readonly decidedBy: string;
  readonly at: IsoMoment;
  readonly reason: string;
  readonly readiness: ReadinessState;
  readonly reasons: readonly RecordedReason[];
  /** Whether the people released while the computed state was not ready. */
  readonly differs: boolean;
  /** Why; empty where it does not differ, and in decisions of earlier versions. */
  readonly differsReason: string;
}

/** A signature that the system asks for before an audit is closed. */
export interface ReleaseSignature {
  readonly id: string;
  readonly meaning: SignatureMeaning;
  /** Empty: of anybody. */
  readonly role: string;
  /** Who gave it, for the content as it is; null while nobody did. */
  readonly metBy: SignedBy | null;
  /** Who gave it for content that changed since; null where nobody did. */
  readonly lapsed: SignedBy | null;
}

export interface SignedBy {
  readonly signatureId: string;
  readonly name: string;
  readonly at: IsoMoment;
}

/** Something that is missing before the audit can be closed. */
export interface ClosingProblem {
  readonly code: 'no-decision' | 'decision-outdated' | 'signature-missing' | 'signature-lapsed';
  readonly sentence: string;
  readonly remedy: string;
}

/** The release decision, all that it rests on, and whether the audit can be closed. */
export interface ReleaseView {
  /** As computed now. */
  readonly readiness: Readiness;
  readonly belowSuggestion: readonly BelowSuggestion[];
  readonly dossier: { readonly backOutPlan: string; readonly testEvidence: string };
  readonly checklist: readonly ChecklistItemView[];
  /** Points of the default checklist that the audit does not have. */
  readonly checklistToFill: number;
  readonly productionChanges: readonly ProductionChangeView[];
  /** Of the audit, its decisions and its checklist. */
  readonly evidence: readonly EvidenceView[];
  /** The one that stands; null before there is one. */
  readonly decision: ReleaseDecisionView | null;
  /** Those that it replaced, newest first. */
  readonly earlierDecisions: readonly ReleaseDecisionView[];
  /** What a signature of the decision or of the audit is about; null before there is a decision. */
  readonly subjects: { readonly decision: string | null; readonly audit: string };
  readonly signatures: readonly ReleaseSignature[];
  /** What keeps the audit from being closed; empty where nothing does, and once it is closed. */
  readonly toClose: readonly ClosingProblem[];
  readonly closed: {
    readonly at: IsoMoment;
    readonly by: string;
    readonly reason: string;
  } | null;
}
