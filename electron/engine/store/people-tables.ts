import type {
  RestrictedAct,
  Risk,
  SignatureMeaning,
  SignatureWay,
  Team,
} from '../../../shared/model/words.ts';
import type { CredentialHow } from '../../../shared/signing/origin.ts';
import type { AuditRow, Flag, Row } from './tables.ts';

// Tables of people, of what they may do and of what they sign (migration 0004).

export interface PersonTable extends Row {
  readonly name: string;
  readonly team: Team;
  readonly role: string;
  readonly administrator: Flag;
  readonly active: Flag;
  /** SHA-256 of the person's row in `credential`; null without a passphrase. */
  readonly credential_digest: string | null;
  readonly credential_at: string | null;
  /** How somebody proved themselves when it was set, and who did. */
  readonly credential_how: CredentialHow | null;
  readonly credential_by: string | null;
}

/** What a passphrase is checked against; not recorded, and never in a package. */
export interface CredentialTable {
  readonly person_id: string;
  readonly json_scrypt: string;
  readonly salt: string;
  readonly verifier: string;
  readonly recovery_salt: string;
  readonly recovery_verifier: string;
}

/** What opens the answer to a request to sign elsewhere; not recorded, and never in a package. */
export interface SignRequestKeyTable {
  /** Also the id of its export. */
  readonly request_id: string;
  readonly person_id: string;
  /** X25519, hex. */
  readonly private_key: string;
}

export interface AuthorityTable extends Row {
  readonly act: RestrictedAct;
  readonly risk: Risk | null;
  readonly json_roles: string;
}

export interface RequiredSignatureTable extends Row {
  readonly meaning: SignatureMeaning;
  readonly role: string;
}

export interface RefusalTable extends Row {
  readonly person: string;
  readonly person_id: string | null;
  readonly act: string;
  readonly subject: string;
  readonly code: string;
  readonly at: string;
}

/** An act that an administrator allowed with their passphrase. */
export interface AllowanceTable extends Row {
  readonly person_id: string;
  readonly name: string;
  readonly act: string;
  readonly subject: string;
  readonly at: string;
}

export interface SignatureTable extends AuditRow {
  /** `exception:id`, `decision:id` or `audit:id`. */
  readonly subject: string;
  readonly meaning: SignatureMeaning;
  readonly person_id: string;
  readonly name: string;
  readonly team: Team;
  readonly role: string;
  readonly at: string;
  /** Minutes east of UTC where it was given. */
  readonly utc_offset: number;
  readonly content_hash: string;
  readonly json_content: string;
  readonly way: SignatureWay;
  readonly note: string;
}

export interface OutsideApprovalTable extends AuditRow {
  readonly subject: string;
  readonly meaning: SignatureMeaning;
  readonly approver: string;
  readonly role: string;
  readonly given_on: string;
  readonly how: string;
  readonly content_hash: string;
  readonly json_content: string;
  readonly recorded_by: string;
  readonly recorded_at: string;
}
