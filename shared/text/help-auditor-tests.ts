const commands = 'test/integration/electron/engine/commands';
const store = 'test/integration/electron/engine/store';
const exportsOf = 'test/integration/electron/engine/exports';
const signing = 'test/integration/electron/engine/signing';
const packages = 'test/integration/electron/engine/package';
const shared = 'test/unit/shared';
const paper = 'test/unit/electron/engine/exports';

/** Tests of one file by their titles, one line each; `…` stands for what differs from case to case. */
function held(file: string, ...titles: readonly string[]): readonly string[] {
  return titles.map((title) => `${file}.test.ts: ${title.replaceAll('%s', '…')}`);
}

/** Which tests fail where what the help tells auditors is not so, by requirement. */
export const heldBy = {
  trail: [
    ...held(
      `${store}/chain`,
      'can be worked out by anyone from the rows, as the design defines it',
    ),
    ...held(
      `${commands}/door`,
      'records who acted, for whom, why, and the row before and after',
      'takes nothing but new entries: refuses %s',
    ),
    ...held(
      'test/integration/electron/engine/queries/history',
      'tells acts newest first, with who, what and about what, and the head of the chain',
    ),
    ...held(`${exportsOf}/workbook`, 'carries the chain, its head, and what changed in words'),
  ],
  reasons: [
    ...held(`${commands}/reasons`, 'is asked for its reason by every act that is named a removal'),
    ...held(`${commands}/settled`, 'takes no %s without a reason, and keeps the reason'),
    ...held(`${commands}/release`, 'changes with a reason alone once people decided'),
    ...held(`${commands}/closing`, 'opens again with a reason, and undo reaches nothing of before'),
  ],
  signatures: [
    ...held(
      `${commands}/signatures`,
      'states who, when in UTC and with the offset, what it means, and exactly what was signed',
      'asks for the passphrase every time, and is not given without one',
      'covers as long as what was signed is as it was, and then tells what changed',
    ),
    ...held(
      `${signing}/passphrase-origin`,
      'beside a signature stands how its passphrase came about',
    ),
    ...held(
      `${packages}/sign-request`,
      'needs the passphrase: a wrong one counts as a wrong try, is recorded, and makes wait',
    ),
    ...held(
      `${commands}/outside-approvals`,
      'is kept with its files, is no signature, and meets nothing that must be signed',
    ),
    ...held(
      `${exportsOf}/governance`,
      'prints every signature with name, role, moment, meaning and hash',
    ),
    ...held(
      `${paper}/report/report`,
      'prints a signature with name, meaning, time with its offset, and whether it still covers',
    ),
  ],
  duties: [
    ...held(
      `${commands}/exception-duties`,
      'ever requested or owned: naming others afterwards changes nothing',
      'requested under a name that they had',
      'recorded for others, in person or for somebody',
    ),
    ...held(`${shared}/exceptions/exceptions`, 'is refused to the requester written as "%s"'),
    ...held(`${commands}/authorities`, 'is refused to others, and the refusal is in the record'),
    ...held(
      'test/e2e/governance',
      'is not approved by who requested it, and the refusal stays in the record',
    ),
  ],
  deviations: [
    ...held(`${commands}/exceptions`, 'needs an end that is not in the past'),
    ...held(
      `${commands}/exception-void`,
      'is void once a covered value is another one, and says which, from what to what',
      'stays void where the old value comes back, until it is approved again',
      'expires by its check date, and no check brings it back: only a renewal does',
    ),
    ...held(`${shared}/exceptions/exceptions`, 'the last day still holds, the day after does not'),
    ...held(
      `${shared}/scorecard/readiness`,
      'an exception holds on its last day and re-opens its gap on the next',
    ),
    ...held('test/e2e/governance', 'an exception, from its request to its renewal'),
  ],
  order: [
    ...held(
      `${shared}/exceptions/life-cycle`,
      'approves only what is requested, or an approval that is void',
    ),
    ...held(
      `${commands}/door`,
      'takes no release without a comparison, nor on one that is out of date',
    ),
    ...held(
      `${commands}/closing`,
      'waits for every signature that the system requires, each of a person of its own',
      'is left to the roles that may, opening again too, and a refusal is recorded',
      'takes no %s',
    ),
    ...held(
      `${commands}/authorities`,
      'is for the role of a person alone: what is typed of a participant gives none',
    ),
    ...held(
      `${commands}/administration`,
      'acts that say who may do what are refused without their passphrase, and recorded',
    ),
  ],
  change: [
    ...held(
      `${commands}/release`,
      'asks for a reason of its own where people release what is not ready',
      'keeps the reasons of that moment, whatever becomes of them',
    ),
    ...held(
      `${signing}/decision-content`,
      'what a signature of the decision covers',
      'changes with every rating, and names those below their suggestion',
    ),
    ...held(
      `${commands}/evidence`,
      'is kept by its hash, with its name, its kind, who added it and why',
    ),
  ],
  separation: [
    ...held(
      `${shared}/scorecard/readiness`,
      'asks for the catalogue of the dimensions that the profile calls for, on both sides',
    ),
    ...held(`${shared}/risk/rules`, 'every built-in rule'),
    ...held(`${shared}/compare/across`, 'one secret in both environments'),
    ...held(`${shared}/release/checklist`, 'asks what auditors test and what the guide says'),
  ],
  retention: [
    ...held(
      `${commands}/exceptions`,
      'keeps its number: one that was taken back, or a draft that was discarded, stays used',
    ),
    ...held(`${commands}/evidence`, 'takes a reason, keeps the bytes, and is taken back by undo'),
    ...held(`${exportsOf}/workbook`, 'tells every difference as the record has it'),
    ...held(
      `${exportsOf}/csv`,
      'writes one archive with every table, recorded with its hash and the chain it stands for',
    ),
    ...held(`${exportsOf}/oscal`, 'is valid against the schema of NIST, in both models'),
    ...held(
      `${exportsOf}/report`,
      'is not handed over where a row, a tag or a font is missing in what was printed',
    ),
    ...held(
      `${packages}/package`,
      'has every entry and row, the exports, and nothing that stays here',
    ),
  ],
  alterations: [
    ...held(
      `${store}/tampering-seeded`,
      'is found out in every table, or says the same',
      'is found out where entries are forged with hashes that fit',
      'is told by its head alone once the whole chain is written anew',
    ),
    ...held(`${store}/verify`, 'names the first of several breaks'),
    ...held(`${store}/clock`, 'moved on is told ahead of the next act, with what it would read'),
    ...held(`${packages}/tampering`, 'is found in every column of every file of the record'),
    ...held('test/e2e/verifier', 'names the first break of a tampered one'),
    ...held(
      'test/faults/tampering',
      'is found out a thousand times, whatever the table and the way, or says the same',
    ),
  ],
} satisfies Readonly<Record<string, readonly string[]>>;
