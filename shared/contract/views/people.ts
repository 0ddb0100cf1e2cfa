import type { IsoDate, IsoMoment } from '../../model/audit.ts';
import type { ErrorData } from '../../model/errors.ts';
import type {
  RestrictedAct,
  Risk,
  SignatureMeaning,
  SignatureWay,
  Team,
} from '../../model/words.ts';
import type { ContentChange, ContentLine } from '../../signing/content.ts';
import type { OriginHow } from '../../signing/origin.ts';
import type { SignedSubject } from '../../signing/subject.ts';

/** Somebody who can sign and act for a system. */
export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly team: Team;
  /** Empty where none is said. */
  readonly role: string;
  readonly administrator: boolean;
  readonly active: boolean;
  /**
   * `elsewhere`: it was set on another machine and does not travel; `changed`: what it is checked
   * against is not what was set, so nothing can be signed until it is reset.
   */
  readonly passphrase: 'none' | 'set' | 'elsewhere' | 'changed';
  readonly passphraseAt: IsoMoment | null;
  /** Wrong passphrases since the last right one. */
  readonly wrongTries: number;
  /** Until when even the right passphrase is refused; null where it is not. */
  readonly waitUntil: IsoMoment | null;
  readonly signatures: number;
}

/** A signature that the release decision must carry. */
export interface RequiredSignatureView {
  readonly id: string;
  readonly meaning: SignatureMeaning;
  /** Empty: of anybody. */
  readonly role: string;
  /** The signature that meets it and covers the present decision; null where none does. */
  readonly metBy: string | null;
}

/** The people of a system and what they may do. */
export interface PeopleView {
  /** Active ones first, by name. */
  readonly persons: readonly PersonView[];
  /**
   * Administrators whose passphrase acts on people, roles and required signatures take. None: those
   * acts are open to everybody, until an administrator has a passphrase.
   */
  readonly administrators: readonly { readonly id: string; readonly name: string }[];
  /** Participants of the audit who are not among the people yet. */
  readonly participants: readonly {
    readonly name: string;
    readonly team: Team;
    readonly role: string;
  }[];
  /** Every role that a person or a participant has, to choose from. */
  readonly roles: readonly string[];
  /** Acts that are left to certain roles; what is not listed everybody may. */
  readonly authorities: readonly {
    readonly act: RestrictedAct;
    /** Null: whatever the risk. */
    readonly risk: Risk | null;
    readonly roles: readonly string[];
  }[];
  readonly required: readonly Omit<RequiredSignatureView, 'metBy'>[];
  /** The newest acts that were refused to somebody, newest first. */
  readonly refusals: readonly {
    readonly id: string;
    readonly at: IsoMoment;
    readonly person: string;
    /** What was tried and why it was refused, in words. */
    readonly sentence: string;
    readonly code: string;
  }[];
}

interface Approval {
  readonly id: string;
  readonly auditId: string;
  readonly subject: SignedSubject;
  /** What the subject is, in words: `Exception E-001, Smaller database`. */
  readonly title: string;
  readonly meaning: SignatureMeaning;
  readonly role: string;
  /** SHA-256 of what was signed, hex. */
  readonly contentHash: string;
  /** Whether what was signed is what the subject says now. */
  readonly covers: boolean;
  /** What changed since, where it does not cover. */
  readonly changes: readonly ContentChange[];
}

/** How the passphrase came about that a signature was given with, by the trail until then. */
export interface PassphraseOrigin {
  readonly how: OriginHow;
  readonly at: IsoMoment;
  /** Who allowed it, by the name of then; null where nobody but the person had a part in it. */
  readonly by: string | null;
  /** When it was last changed with the passphrase before; null where it never was. */
  readonly changedAt: IsoMoment | null;
  /** All of it in words: `reset 2026-03-02 09:00 UTC, allowed by Ada`. */
  readonly words: string;
}

/** A signature as it is printed. */
export interface SignatureView extends Approval {
  readonly personId: string;
  /** As printed when it was given. */
  readonly name: string;
  readonly team: Team;
  readonly at: IsoMoment;
  /** Minutes east of UTC where it was given. */
  readonly utcOffset: number;
  /** Date and time in UTC with the offset, in words. */
  readonly when: string;
  readonly way: SignatureWay;
  /** Null where the trail says nothing of one. */
  readonly passphrase: PassphraseOrigin | null;
  readonly note: string;
}

/** An approval that was given elsewhere and recorded here. Never called a signature. */
export interface OutsideApprovalView extends Approval {
  readonly approver: string;
  readonly givenOn: IsoDate;
  readonly how: string;
  readonly recordedBy: string;
  readonly recordedAt: IsoMoment;
  readonly evidence: readonly {
    readonly id: string;
    readonly fileName: string;
    readonly sha256: string;
  }[];
}

/** Everything that was signed or approved elsewhere, of an audit and the exceptions of its system. */
export interface SignaturesView {
  /** Newest first. */
  readonly signatures: readonly SignatureView[];
  readonly outside: readonly OutsideApprovalView[];
  readonly required: readonly RequiredSignatureView[];
}

/** Exactly what a signature would cover. */
export interface SigningPreview {
  readonly subject: SignedSubject;
  readonly title: string;
  readonly lines: readonly ContentLine[];
  readonly contentHash: string;
  /** RFC 8785 JSON of it, whose SHA-256 is the hash. */
  readonly json: string;
  /** What stands in the way of this signature, in the order in which it is checked. */
  readonly problems: readonly ErrorData[];
}
