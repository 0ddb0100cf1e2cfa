import type { HandoverRow, PackageRelation } from '../contract/views/package.ts';
import { counted } from './components.ts';

/** Sentences around packages: export, the verifier, hand-over between machines. */
export const packageScreen = {
  export: {
    title: 'Evidence package',
    contains:
      'One file with the record of this system, the exports, the hashes of the sources, the evidence and the whole trail, signed by the key of this installation. Other systems appear as content hashes only.',
    forWhom: 'auditors who check the whole story offline, without this application',
    act: 'Export the evidence package ...',
    dialog: 'Export the evidence package',
    confirm: 'Export the package',
    checked: (files: number, size: string) =>
      `${size}, ${counted(files, 'file', 'files')} inside read back and checked.`,
    encrypted: 'Encrypted: it opens with its passphrase alone.',
    signed: (fingerprint: string) => `Signed by the key ${fingerprint}.`,
    unsigned: 'Not signed: this installation has no key.',
    head: (head: string) => `Chain head ${head}`,
  },
  fields: {
    encrypt: 'Encrypt the package with a passphrase',
    encryptHint: 'Without it, whoever has the file can read it.',
    passphrase: 'Passphrase of the package',
    passphraseHint: 'Needed to open it. It is kept nowhere and cannot be recovered.',
    passphraseMissing: 'The passphrase is missing. Enter one, or leave the package readable.',
    again: 'The same passphrase again',
    differs: 'The two passphrases differ. Enter the same one twice.',
    key: 'Passphrase of the key of this installation',
    keyHint:
      'Needed where this computer has no keychain. Left empty, the file is not signed. The first passphrase that is entered makes the key.',
  },
  verifier: {
    title: 'Verifier',
    contains:
      'Two programs that check an evidence package offline: one HTML file that opens in a browser, and one script for Node. Both carry the cryptography that they need and can be read.',
    forWhom: 'auditors. Their hashes are told by another way than the package',
    act: 'Export the verifier',
    hashes: 'Hashes of the verifier',
    hash: (file: string, size: string) => `${file}, ${size}`,
    done: (files: number) => `${counted(files, 'file is', 'files are')} in the export folder.`,
  },
  handover: {
    title: 'Hand-over',
    lead: {
      here: (system: string) =>
        `${system} is written on this machine. Release it where the audit goes on elsewhere, or open what another machine released.`,
      elsewhere: (peer: string, when: string) =>
        `This record was released to ${peer} on ${when}: read-only here. Take it back where the hand-over did not take place.`,
      copy: (when: string) =>
        `This record is a copy of a package, opened on ${when} to be read. Nothing is changed here.`,
    },
    remains: 'Nothing remains here. Allowed commands, hosts and paths never travel.',
    release: {
      title: 'Release to another machine',
      body: 'Writes a package with which another machine goes on. From then on this record is read-only here, so that no two histories begin.',
      act: 'Release to another machine ...',
      dialog: 'Release to another machine',
      peer: 'To whom',
      peerHint: 'For example: the desk of Rin Sato, operations',
      peerMissing: 'The receiver is missing. Name the person or the machine.',
      reason: 'Reason',
      reasonMissing: 'A reason is missing. Say why the record goes on elsewhere.',
      confirm: 'Write the package and release the record',
      final: 'The record is read-only here afterwards. Taking it back is a recorded act.',
    },
    takeBack: {
      title: 'Take the record back',
      body: 'The record can be changed here again. What went on elsewhere meanwhile is a fork, and is named as one when its package comes back.',
      act: 'Take the record back ...',
      confirm: 'Take the record back',
      done: 'The record can be changed here again.',
    },
    open: {
      title: 'A package from elsewhere',
      body: 'The package is checked first. It becomes a record of its own and replaces nothing here.',
      act: 'Check a package ...',
      again: 'Check another package ...',
      passphrase: 'The package is encrypted',
      passphraseAct: 'Open with the passphrase',
      fine: 'The package holds together.',
      broken: 'The package does not hold together.',
      about: (system: string, release: string, audit: number) =>
        `${system}, release ${release}, audit ${audit}`,
      written: (when: string, version: string) => `Written on ${when} by Evenkeel ${version}.`,
      evidence: 'An evidence package: to be read.',
      releasedTo: (peer: string) => `Released to ${peer}.`,
      fingerprint: (fingerprint: string) => `Signed by the key ${fingerprint}.`,
      unsigned: 'Nobody signed it: nothing shows who wrote it.',
      unknownKey:
        'This key is not the one of this installation. Compare its fingerprint with the one that the other side told by another way, before anything is continued: whoever holds a copy of a record can sign another history of it.',
      checked: 'What was checked',
      cannotProve: 'What no check of a file can prove',
      read: 'Open a copy to read',
      continue: 'Continue it here ...',
      continueTitle: 'Continue the record here',
      continueBody:
        'A new record is made of the package, and the audit goes on in it. The machine that released it is read-only.',
      continueConfirm: 'Continue the record here',
      done: (system: string, file: string) => `${system} is in the record ${file}.`,
      copy: 'It can only be read.',
      goesOn: 'It goes on here.',
      openRecord: 'Open that record',
      reveal: 'Show in folder',
    },
    relation: (relation: PackageRelation): string => {
      switch (relation.kind) {
        case 'unknown-here':
          return 'The system is not in the open record.';
        case 'same':
          return 'The open record has exactly the same history.';
        case 'package-older':
          return `The package is older: the open record has all of it and ${counted(relation.entriesHere, 'entry', 'entries')} more.`;
        case 'package-newer':
          return `The package is newer: it has all that is in the open record and ${counted(relation.entriesThere, 'entry', 'entries')} more.`;
        case 'fork':
          return `Fork: both went on from a common beginning, and differ from entry ${relation.sequence} on. ${relation.sentence}`;
      }
    },
    past: {
      title: 'Hand-overs so far',
      none: 'The record has not left this machine, and did not come to it.',
      columns: { what: 'What', peer: 'Other side', at: 'When', head: 'Chain head' },
      directions: {
        released: 'Released',
        'taken-back': 'Taken back',
        opened: 'Opened to read',
        continued: 'Continued here',
      } satisfies Record<HandoverRow['direction'], string>,
    },
  },
  key: {
    title: 'Key of this installation',
    lead: 'Signs evidence packages and what is handed over. Tell its fingerprint by another way than the package.',
    fingerprint: 'Fingerprint',
  },
} as const;
