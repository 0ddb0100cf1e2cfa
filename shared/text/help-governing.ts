import { heldBy } from './help-auditor-tests.ts';
import type { HelpPart } from './help-judging.ts';

/** What an auditor asks for, what in the product meets it, and where that ends. */
export interface AuditorRequirement {
  readonly title: string;
  /** Where auditors take it from. */
  readonly source: string;
  readonly meets: readonly string[];
  /** Tests that fail where it is not met: the file, from the folder of the source, and its title. */
  readonly tests: readonly string[];
  readonly notClaimed: string;
}

/** In the order in which auditors usually ask. */
export const auditorRequirements: readonly AuditorRequirement[] = [
  {
    title: 'A trail that the computer writes, that only grows, with time and both values',
    source: '21 CFR 11.10(e), NIST SP 800-53 AU-3',
    meets: [
      'Every change is a command and writes one entry a row, in the same transaction as the change: who, when in UTC, on whose behalf, what it was and what it became.',
      'The database refuses to change, delete or replace an entry. Each entry carries the hash of the one before it.',
      'The history shows the trail with filters and search; the workbook carries every entry.',
    ],
    tests: heldBy.trail,
    notClaimed:
      'Reading is not recorded: the trail tells who changed something, not who looked at it.',
  },
  {
    title: 'A reason for a change of what was settled, and for a removal',
    source: 'EU GMP Annex 11, section 9',
    meets: [
      'Every removal asks for a reason and is refused without one, also by the command behind the button.',
      'What a decision rests on takes a reason once the decision stands; so do a settled rating, an answered point of the checklist, closing and re-opening an audit.',
    ],
    tests: heldBy.reasons,
    notClaimed: 'Whether a reason is a good one is for people to judge.',
  },
  {
    title: 'Signatures with name, time and meaning, bound to what was signed',
    source: '21 CFR 11.50, 11.70 and 11.200',
    meets: [
      'A signature prints the name and role as they were, date and time in UTC with the offset, and one of four meanings, on the screen and in every export.',
      'The passphrase is asked for each time. What is signed is shown line by line, and the signature holds the SHA-256 of exactly that.',
      'A signature on another machine is given with the same passphrase: its answer is checked here like one that is typed, and taken once. It is refused when what was asked about was decided, asked again or changed since.',
      'The record keeps a hash of the key that a passphrase gives: no answer can be made of it. Whoever reads the file of the record can try passphrases, and whoever also has an answer to an open request can sign elsewhere in that name.',
      'Beside each signature stands how its passphrase came about: the first one, a reset, or set anew after a hand-over, when, and which administrator allowed it.',
      'A later change shows at the signature that it no longer covers the content, and lists what changed.',
      'An approval given elsewhere is recorded with its evidence, and is labelled so and never as a signature.',
    ],
    tests: heldBy.signatures,
    notClaimed:
      'That a passphrase is known to one person alone. Identity is checked by the organisation that adds the person, not by the product.',
  },
  {
    title: 'Nobody approves what they asked for or own',
    source: 'DORA RTS 2024/1774 article 17, NIST SP 800-53 AC-5, PCI DSS 6.5.4',
    meets: [
      'Approving an exception is refused to everybody who ever requested or owned it or what it renews, however the name is written and whatever the person is called by now, and to whoever recorded the request. The refusal stays in the trail.',
      'Which roles may approve which risk is a setting of the system; without one, everybody but those may.',
    ],
    tests: heldBy.duties,
    notClaimed: 'Two names of one person who was entered twice are not recognised as one.',
  },
  {
    title: 'Deviations that are documented, approved, owned and end',
    source: 'NIST SP 800-53 CM-6(c)',
    meets: [
      'An exception takes reason, risk assessment, mitigation, compensating control, requester, owner, and an expiry date or an event with a check date.',
      'What was approved is frozen by its hash, with the files that show it. Where a covered value changes, the approval is void until it is given again, also where the old value comes back.',
      'One function decides what has expired, in the register, the readiness, the exports and the command line. An expired one opens its gaps again; a renewal is a new approval.',
    ],
    tests: heldBy.deviations,
    notClaimed:
      'That a mitigation works. Reminders are shown in the application; it sends no message to anybody.',
  },
  {
    title: 'Steps in their order, and only those who may',
    source: '21 CFR 11.10(f) and (g)',
    meets: [
      'No approval before a rating, no release on a comparison that is out of date, no closing before the decision and the required signatures.',
      'Rating, approving, closing and managing people can be left to roles. A refusal is recorded with the person and the act. Who may do what is said once an administrator has a passphrase, and changes with the passphrase of an administrator alone.',
      'A closed audit takes no change until it is opened again, which is an act with a reason.',
    ],
    tests: heldBy.order,
    notClaimed:
      'Acting takes a name that is typed: a role binds what is signed, and keeps order in the rest. Until an administrator has a passphrase, after a hand-over too, anybody at the computer may change people. Access to the file itself is the operating system’s to control: whoever can write the file can replace it, which the check of the record finds and does not prevent.',
  },
  {
    title: 'A change record: reason, impact, approval, tests, back-out',
    source: 'PCI DSS 6.5.1, SOC 2 CC8.1',
    meets: [
      'Step 5 holds the readiness with its reasons, ratings below their suggestion, the back-out plan, the test evidence, the checklist and the log of undocumented production changes.',
      'The decision keeps what was computed at its moment; where people release although reasons stand against it, a reason of its own is asked for.',
      'Signatures cover all of it.',
    ],
    tests: heldBy.change,
    notClaimed: 'The change itself is made elsewhere; the product deploys nothing.',
  },
  {
    title: 'How environments are separated, and whether test data is live or masked',
    source: 'ISO/IEC 27001:2022, A.8.31 to A.8.33',
    meets: [
      'The catalogue asks for the source of the data, masking, refresh, access controls and who may read, on both sides.',
      'Production that names a resource of staging, and a secret that both share, are findings of their own.',
      'The default checklist asks for separation and for the protection of live data.',
    ],
    tests: heldBy.separation,
    notClaimed: 'What nobody documents is not known: an unanswered attribute is shown as such.',
  },
  {
    title: 'Retention, and copies that are complete',
    source: 'HIPAA 45 CFR 164.316 (six years), 21 CFR 11.10(b) and (c)',
    meets: [
      'Nothing of a record is pruned, by no setting. Exceptions keep their numbers, evidence keeps its bytes, audits stay.',
      'Workbook, PDF, CSV and OSCAL are read back and compared before they are handed over. The evidence package holds the record whole and is checked by a program of its own.',
    ],
    tests: heldBy.retention,
    notClaimed:
      'Keeping the file for the years that apply, on media that last, is the organisation’s task.',
  },
  {
    title: 'Alterations can be discerned, and times are told with their zone',
    source: '21 CFR 11.10(a), NIST SP 800-53 AU-8 and AU-9',
    meets: [
      'The check of the record recomputes the chain, replays it, compares every table with it, and names the first break and its kind.',
      'Times are kept in UTC; signatures add the offset of the place. A clock that was set back has an entry of its own.',
      'The head of the chain stands on every export, so that a chain that was cut off or written anew since does not match it.',
    ],
    tests: heldBy.alterations,
    notClaimed:
      'A local chain cannot show by itself that its newest entries were cut off or that all of it was written anew, nor stop somebody who has the file and the key: the head on an export shows it. The check does not cover where files lay on this machine, nor the id and the stored answer of an act. The time is that of the computer.',
  },
];

/** Help on governing: the end of an audit, then what auditors test. */
export const governingHelp = {
  order: {
    title: 'The end of an audit, in order',
    lines: [
      'Look at the readiness. Each reason leads to the rows or the screen behind it.',
      'Request exceptions for what the release ships with. Somebody who neither requested, owns nor recorded it approves with a passphrase.',
      'Write the back-out plan and the test evidence, and answer the checklist: D done, N not applicable, O open again.',
      'Record production changes that nobody had documented, and add files as evidence.',
      'Record the decision. It may differ from what was computed, with a reason of its own.',
      'Have it signed as the system requires, here or on another machine.',
      'Close the audit. From then on it is read-only, until somebody opens it again with a reason.',
      'Export what others need, and check the record in the history before it leaves.',
    ],
  },
  parts: {
    title: 'What leaves, and what comes back',
    parts: [
      {
        title: 'CSV and spreadsheets',
        lines: [
          'Text that a spreadsheet would take for a formula begins with an apostrophe in CSV; plain numbers and phone numbers such as -1,5 and +1 855 643 8890 do not. Excel may show those otherwise when it opens a CSV file; the .xlsx keeps them. A phone number with hyphens alone (+1-855-643-8890) would be calculated, so it has the apostrophe.',
          'A spreadsheet may still reformat numbers and dates of a CSV file when it opens it. The .xlsx says what each cell is, so it does not happen there.',
          'The separator is a setting of this computer.',
        ],
      },
      {
        title: 'The remediation plan that comes back',
        lines: [
          'Owners fill in owner, due date, status and comment in the sheet of an exported workbook. Reading it shows every change first; it is applied with a reason, cell by cell as it was shown.',
        ],
      },
      {
        title: 'Evidence package and verifier',
        lines: [
          'The package is one file with everything that shows what a system went through. Its manifest is signed by the key of the installation where there is one.',
          'The verifier is one HTML file and one script for Node. Its hashes are shown in step 5: tell them, and the fingerprint of the key, by another way than the package. Of the files for reading inside it, the verifier checks the hashes alone.',
        ],
      },
      {
        title: 'Hand-over',
        lines: [
          'Releasing a record writes a package with which another machine goes on, and makes the record read-only here. Where the system has an administrator with a passphrase, theirs is needed. Taking it back is a recorded act.',
          'Where both machines went on, the fork is named when the packages meet. Allowed commands, hosts and paths never travel: of hosts the trail has a commitment, a hash that tells nothing of them. A record in whose trail an older version wrote a host or a hidden assessment in clear is not packaged.',
        ],
      },
    ] satisfies readonly HelpPart[],
  },
  auditors: {
    title: 'What auditors test',
    lead: 'Ten requirements that auditors bring, what in the product meets each, which tests hold it, and what is not claimed. The product supports such a process; it is not compliance by itself.',
    meets: 'What meets it',
    tests: 'Held by',
    notClaimed: 'Not claimed',
    number: (at: number, title: string) => `${at}. ${title}`,
  },
} as const;
