import { counted, gapNumber } from './components.ts';

/** Sentences of the engine's expected errors and notices. */

/** What can be wrong with a field. */
export const inputText = {
  theInput: 'The input',
  empty: {
    sentence: (field: string) => `${field} is empty.`,
    remedy: 'Fill it in and try again.',
  },
  nothingChosen: {
    sentence: (field: string) => `${field}: nothing is chosen.`,
    remedy: 'Choose at least one row.',
  },
  tooLong: {
    sentence: (field: string) => `${field} is over its limit.`,
    remedy: 'Shorten or lower it and try again.',
  },
  notADate: {
    sentence: (field: string) => `${field} is not a date.`,
    remedy: 'Give a day of the calendar as year-month-day.',
  },
  inPast: {
    sentence: (field: string) => `${field} is in the past.`,
    remedy: 'Choose today or a later day.',
  },
  inFuture: {
    sentence: (field: string) => `${field} is in the future.`,
    remedy: 'Choose today or an earlier day.',
  },
  notReadable: {
    sentence: (field: string) => `${field} holds characters that cannot be seen, or only those.`,
    remedy: 'Type it again on one line, without control and formatting characters.',
  },
  wrong: {
    sentence: (field: string) => `${field} is not one of the values that fit here.`,
    remedy: 'Check it and try again.',
  },
  personMissing: 'Nobody is named as acting.',
  personRemedy: 'Enter the name of the acting person in the settings.',
} as const;

/** Sentences about commands as such. */
export const commandText = {
  idReused: 'The id of this command belongs to another command.',
  idReusedRemedy: 'Repeat the act; it will get an id of its own.',
  unknown: (what: string) => `This ${what} is not in the record.`,
  unknownRemedy: 'Go back and open it again; somebody may have taken it away.',
  stopped: 'The work was stopped before it was complete.',
  stoppedRemedy: 'Nothing was changed; start it again when needed.',
  busyInputs: 'The inputs kept changing while the work was prepared.',
  busyInputsRemedy: 'Wait until no source is being added, and start it again.',
  changedSince: 'What this act wrote has changed since, so it cannot be taken back as a whole.',
  changedSinceRemedy: 'Make the change by hand instead.',
  otherAct: 'The newest act that can be taken back is another one by now.',
  otherActRemedy: 'Look at what it is, and undo again where it is the one.',
  nothingToUndo: 'There is nothing that can be taken back in this audit.',
  nothingToUndoRemedy: 'Approvals, exports and removals have reverse acts of their own.',
} as const;

/** What the trail says where the computer's clock was set back. */
export const clockText = {
  jump: (read: string, before: string) =>
    `The computer's clock was set back: it reads ${read}, and the act before was at ${before}.`,
  moved: (read: string, expected: string) =>
    `The computer's clock was set: it reads ${read}, and by the time that the machine counted since the act before it would read ${expected}.`,
} as const;

/** What `undo.last` would take back. */
export const undoText: Readonly<Record<string, string>> = {
  'audit.change': 'the change of the opening',
  'audit.criteria': 'the change of the criteria',
  'participant.add': 'the added participant',
  'participant.change': 'the change of a participant',
  'participant.remove': 'the removal of a participant',
  'incident.add': 'the added incident',
  'incident.remove': 'the removal of an incident',
  'source.remove': 'the removal of a source',
  'answer.set': 'the answer given by hand',
  'answer.clear': 'the removal of an answer',
  'aside.restore': 'the restored rule',
  'aside.withdraw': 'the withdrawal of a restored rule',
  'subject.move': 'the move of a subject',
  'subject.move-back': 'the return of a subject',
  'mask.lift': 'the lifted mask',
  'mask.put-back': 'the return of a mask',
  'mapping.set': 'the mapping of columns',
  'mapping.remove': 'the removal of a mapping',
  'assessment.set': 'the assessment',
  'assessment.seal': 'the hidden assessment',
  'assessment.unseal': 'the removal of a hidden assessment',
  'assessment-sheet.read': 'the reading of an assessment sheet',
  'meeting.start': 'the start of the meeting',
  'meeting.attend': 'the change of who is present',
  'difference.park': 'the parking of a difference',
  'difference.unpark': 'the return of a parked difference',
  'group.leave': 'the leaving of a group',
  'group.rejoin': 'the return to a group',
  'rule.set': 'the change of a rule',
  'rule.switch': 'the switching of a rule',
  'rule.remove': 'the removal of a rule',
  'rule.import': 'the import of rules',
  'gap.phases': 'the phases of a plan',
  'window.set': 'the change of the maintenance calendar',
  'window.remove': 'the removal of a maintenance window',
  'approach.record': 'the recorded approach',
  'rating.set': 'the rating',
  'rating.accept': 'the accepted suggestions',
  'rating.clear': 'the removal of a rating',
  'subjects.pair': 'the pairing of two subjects',
  'subjects.unpair': 'the removal of a pairing',
  'variation.declare': 'the declared variation',
  'variation.withdraw': 'the withdrawn variation',
  'variation.declare-alike': 'the variation declared for what looks alike',
  'variation.retract': 'the removal of a declared variation',
  'host.allow': 'the permission to connect to a host',
  'host.disallow': 'the removal of a permission to connect',
  'gap.plan': 'the change of the plan',
  'detector.set': 'the change of a drift detector',
  'detector.remove': 'the removal of a drift detector',
  'exception.draft': 'the draft of an exception',
  'exception.request': 'the exception request',
  'dossier.set': 'the change of the back-out plan or the test evidence',
  'checklist.fill': 'the added release checklist',
  'checklist.add': 'the added point of the checklist',
  'checklist.answer': 'the answer to a point of the checklist',
  'checklist.remove': 'the removal of a point of the checklist',
  'production-change.add': 'the added production change',
  'production-change.change': 'the change of a production change',
  'production-change.remove': 'the removal of a production change',
  'evidence.add': 'the added evidence',
  'evidence.remove': 'the removal of evidence',
  'template.set': 'the change of an export template',
  'template.remove': 'the removal of an export template',
  'plan-sheet.apply': 'the changes of a remediation plan that was read',
  'exception.renew': 'the request for a renewal',
  'exception.checked': 'the recorded check of a review trigger',
  'exception.discard': 'the removal of a draft',
  'register.import': 'the imported register',
};

/** Why an act is not taken back by undo, and what does it instead. */
export const irreversibleText = {
  'audit.open': 'An audit that was opened stays in the record.',
  'decision.record': 'A decision stays; record a new one to replace it.',
  'audit.close': 'Open the audit again with a reason instead.',
  'audit.reopen': 'Close the audit again instead.',
  'evidence.save': 'A copy that was written is removed in its folder.',
  'source.add': 'Take a source away with its own button.',
  'source.reread': 'Read the source again, or take it away with its own button.',
  'probe.run': 'Take the source away with its own button.',
  'secrets.unlock': 'A key in use is kept until the record is closed.',
  'comparison.run': 'A comparison follows from its sources; compare again.',
  'assessment.reveal':
    'What the room has seen cannot be hidden again; change an assessment openly.',
  'meeting.end': 'Start another session instead.',
  'export.assessment-sheet': 'An export that left stays in the record.',
  'export.rules': 'An export that left stays in the record.',
  'undo.last': 'Repeat the act instead.',
  'drift.check': 'A drift check that was run stays in the record.',
  'exception.approve': 'Withdraw the exception instead.',
  'exception.reject': 'Request the exception again instead.',
  'exception.withdraw': 'Request the exception again instead.',
  'exception.close': 'Request a new exception instead.',
  'export.workbook': 'An export that left stays in the record.',
  'export.csv': 'An export that left stays in the record.',
  'export.pdf': 'An export that left stays in the record.',
  'export.oscal': 'An export that left stays in the record.',
  'person.set': 'Change the person again instead.',
  'person.retire': 'Reinstate the person instead.',
  'person.reinstate': 'Retire the person again instead.',
  'person.passphrase': 'Set another passphrase instead.',
  'person.reset': 'Set another passphrase instead.',
  'authority.set': 'Leave the act to other roles instead.',
  'signatures.require': 'Require other signatures instead.',
  'signature.give': 'A signature stays; where what it covers changes, that is shown beside it.',
  'approval.outside': 'An approval that was recorded stays in the record.',
} as const;

/** Opening an audit. */
export const auditText = {
  systemExists: (name: string) => `A system named ${name} is already in the record.`,
  systemExistsRemedy: 'Choose it from the list, or give the new system another name.',
} as const;

/** Pairing subjects and expected variations. */
export const variationText = {
  paired: 'One of the two subjects is paired already.',
  pairedRemedy: 'Take the existing pairing away first.',
  refused: {
    high: {
      sentence: (count: number) =>
        `${counted(count, 'row is', 'rows are')} suggested high, and no variation is accepted there.`,
      remedy: 'Leave them out of the selection, or request an exception for them.',
    },
    'rated-high': {
      sentence: (count: number) =>
        `${counted(count, 'row is', 'rows are')} rated high, and no variation is accepted there.`,
      remedy: 'Request an exception for them, or rate them again first.',
    },
    gone: {
      sentence: (count: number) =>
        `${counted(count, 'row is', 'rows are')} not found by the newest comparison.`,
      remedy: 'Read the sources of both sides again, or take the rating away.',
    },
    'not-expected': {
      sentence: (count: number) =>
        `${counted(count, 'row is', 'rows are')} not set aside as expected.`,
      remedy: 'Choose rows among the expected variations.',
    },
  },
  alike: {
    declared: {
      sentence: () => 'The same is declared as expected already.',
      remedy: 'Take the existing declaration away first.',
    },
    'all-high': {
      sentence: (count: number) =>
        `Everything that looks alike (${counted(count, 'row', 'rows')}) is suggested or rated high, and no variation is accepted there.`,
      remedy: 'Request an exception for these rows.',
    },
    'nothing-alike': {
      sentence: () => 'No difference of the newest comparison looks like this.',
      remedy: 'Check dimension, subject, name and values; an asterisk stands for anything.',
    },
  },
} as const;

/** The key behind secret tags. */
export const secretText = {
  wrong: 'The passphrase is not the one that this system was set up with.',
  wrongRemedy: 'Try again; without it, stored tags cannot be compared with new ones.',
} as const;

/** Collecting sources. */
export const sourceText = {
  nothing: (name: string) => `Nothing could be read from ${name}.`,
  nothingRemedy: 'Check that it holds files of a known format, and that they may be read.',
  reading: 'Reading the sources',
  keeping: 'Keeping what was read',
  gone: (path: string) => `${path} is not where it was read from, so its last snapshot was used.`,
  unread: (path: string, why: string) => `${path} could not be read: ${why}`,
} as const;

/** Comparing. */
export const comparisonText = {
  noSources: 'Nothing is documented yet on one or both sides.',
  noSourcesRemedy: 'Add sources or answers for staging and for production in step 1, then compare.',
  comparing: 'Comparing both environments',
  ratedHigh: (count: number) =>
    `${counted(count, 'expected difference stays', 'expected differences stay')} listed, because the meeting rated the same values high: an exception is needed.`,
  continued: (old: number, row: number) =>
    `${gapNumber(old)} is continued as ${gapNumber(row)}, because their subjects are paired.`,
  continues: (old: number) => `Continues ${gapNumber(old)}, which had been rated.`,
  notFound:
    'The newest comparison does not find this difference any more. It stays a gap, as last seen, until sources of both sides that were read after the rating show it equal or absent.',
  keeping: 'Keeping the differences',
} as const;

/** Drift checks. */
export const driftText = {
  notCompared: 'The audit has no comparison yet, so nothing can be new since.',
  notComparedRemedy: 'Compare both environments in step 2 first.',
  nothing: 'None of the sources of this dimension could be read.',
  nothingRemedy: 'Put the files back where they were, or run the check with other files.',
  byHand:
    'No source of the audit speaks of this dimension: what is known of it was answered by hand, and there is nothing to read again.',
  byHandRemedy: 'Look through the answers in step 1, or run the check with other files.',
  removed: 'This drift detector was removed.',
  removedRemedy: 'Set up a new one.',
  isNew: 'It was no difference in the audit.',
  isChanged: 'Its values are others than those in the audit.',
  isGone: 'It was a difference in the audit and is none now.',
} as const;

/** Exports. */
export const exportText = {
  name: (extension: string) =>
    `The name of this export is a plain file name that ends in ${extension}.`,
  folderName: 'The name of this export is the plain name of a folder.',
  nameRemedy: 'Leave out folders and characters that file systems refuse.',
  folder: (folder: string) => `Nothing can be written to the export folder ${folder}.`,
  folderRemedy: 'Choose another export folder in the settings, or free some space.',
  preparing: 'Gathering what the workbook says',
  writing: 'Writing the workbook and reading it back',
} as const;

/** A crash, as a person sees it. */
const crashText = {
  sentence: (kind: string, places: string) =>
    `Something unexpected happened (${kind}${places === '' ? '' : `: ${places}`}).`,
  remedy: 'Everything shown as saved is in the record. Repeat the act, or start the app again.',
} as const;

/** A crash as data: its kind and where it happened, never its message, which could hold a value. */
export const crashData = (kind: string, places: string) => ({
  code: 'crash',
  sentence: crashText.sentence(kind, places),
  remedy: crashText.remedy,
});

/** A name that the contract does not have. */
export const unknownCall = {
  sentence: 'The window asked for something that this version does not know.',
  remedy: 'Start the app again.',
} as const;

/** A token that was given before the app was started again, or never. */
export const fileTokenUnknown = {
  sentence: 'This file was chosen before the app was started again.',
  remedy: 'Drop or choose it again.',
} as const;
