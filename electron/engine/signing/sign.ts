import type { SignedContent } from '../../../shared/signing/content.ts';
import { subjectText } from '../../../shared/signing/subject.ts';
import type { SignedSubject } from '../../../shared/signing/subject.ts';
import type { SignatureMeaning } from '../../../shared/model/words.ts';
import { PreparedTooEarly } from '../store/transaction.ts';
import { newId, rowOf } from '../store/lookup.ts';
import type { OutsideApprovalTable, PersonTable, SignatureTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { sealedContent } from './content.ts';

interface Bound {
  readonly auditId: string;
  readonly subject: SignedSubject;
  readonly meaning: SignatureMeaning;
  /** Exactly what it stands for (`contentOfSubject`). */
  readonly content: SignedContent;
}

/** When and where a signature was given, where that was on another machine. */
export interface GivenElsewhere {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Minutes east of UTC. */
  readonly utcOffset: number;
}

/**
 * Writes the signature of a person who was authenticated for this command: the name as printed now,
 * the moment in UTC with the offset where it was given, the meaning, and what was signed with its
 * hash.
 */
export function sign(
  tx: Transaction,
  {
    person,
    note,
    elsewhere,
    ...bound
  }: Bound & {
    readonly person: PersonTable;
    readonly note: string;
    readonly elsewhere?: GivenElsewhere;
  },
): SignatureTable {
  const present = rowOf(tx.store, 'person', person.id);
  const isAsProven = present.active === 1 && present.credential_digest === person.credential_digest;
  // Reset or retired while it was checked: it is checked again.
  if (!isAsProven) throw new PreparedTooEarly();
  const { at, utcOffset } = elsewhere ?? { at: tx.now, utcOffset: offsetAt(tx.now) };
  const row: SignatureTable = {
    ...boundTo(bound),
    id: newId(),
    system_id: present.system_id,
    person_id: present.id,
    name: present.name,
    team: present.team,
    role: present.role,
    at,
    utc_offset: utcOffset,
    way: elsewhere ? 'package' : 'passphrase',
    note,
  };
  tx.put('signature', row);
  return row;
}

/** An approval as somebody recorded it. */
export interface OutsideApproval extends Bound {
  readonly systemId: string;
  readonly approver: string;
  readonly role: string;
  readonly givenOn: string;
  readonly how: string;
}

/** Writes an approval that was given elsewhere. Its evidence is kept beside it, by its id. */
export function outsideApproval(tx: Transaction, given: OutsideApproval): OutsideApprovalTable {
  const { systemId, approver, role, givenOn, how, ...bound } = given;
  const row: OutsideApprovalTable = {
    ...boundTo(bound),
    id: newId(),
    system_id: systemId,
    approver,
    role,
    given_on: givenOn,
    how,
    recorded_by: tx.person,
    recorded_at: tx.now,
  };
  tx.put('outside_approval', row);
  return row;
}

function boundTo({ auditId, subject, meaning, content }: Bound) {
  const { json, hash } = sealedContent(content);
  return {
    audit_id: auditId,
    subject: subjectText(subject),
    meaning,
    content_hash: hash,
    json_content: json,
  };
}

/** Minutes east of UTC where this computer is, at a moment. */
export function offsetAt(moment: string): number {
  const west = new Date(moment).getTimezoneOffset();
  return west === 0 ? 0 : -west;
}
