import type { CarriedOver } from '../contract/commands/audit.ts';
import { counted } from './components.ts';

type CarriedCounts = Omit<CarriedOver, 'number' | 'release'>;

/** Every part is named, also one of which there was nothing: it may be missing. */
const carriedParts = (counts: CarriedCounts): readonly string[] => [
  counted(counts.participants, 'participant', 'participants'),
  counted(counts.incidents, 'incident of the past year', 'incidents of the past year'),
  counted(
    counts.criteria,
    'dimension with criteria of its own',
    'dimensions with criteria of their own',
  ),
  counted(counts.detectors, 'drift detector', 'drift detectors'),
];

/** Sentences of step 0, the opening of an audit. */
export const openText = {
  title: 'Open the audit',
  lead: 'Say what is released, what it touches and who takes part. Each field is saved when it is left.',
  newTitle: 'New audit',
  newLead:
    'These answers open the audit. Participants, incidents and what drift is acceptable follow on the next screen.',
  open: 'Open the audit',
  next: 'Go to Document',
  sections: {
    system: 'System',
    release: 'Release',
    environments: 'Environments',
    profile: 'Release profile',
    participants: 'Participants',
    incidents: 'Incidents of the past year',
    criteria: 'What drift is acceptable',
    secrets: 'Secrets',
  },
  leads: {
    profile: 'What the release touches decides which dimensions have to be documented.',
    participants:
      'Development and operations assess each high gap, so one of each belongs here at least.',
    incidents:
      'An incident that a parity gap caused raises what touches the same attribute or dimension.',
    criteria:
      'The target is the share of high-risk attributes that have to be equal. The guide names 80 %.',
  },
  fields: {
    systemName: 'System name',
    systemHint:
      'A system that is known continues its audits: participants, incidents of the past year, criteria and drift detectors are carried over.',
    criticality: 'Criticality',
    kernelDependent: 'The application depends on a kernel feature',
    release: 'Release name',
    plannedDate: 'Planned date',
    environmentName: { staging: 'Name of staging', production: 'Name of production' },
    environmentKind: { staging: 'Kind of staging', production: 'Kind of production' },
    traits: 'The release touches',
    releaseFrequency: 'Releases happen',
    recoveryCapacity: 'A failure would be noticed and rolled back within',
    snapshotAgeLimit: 'Snapshots are too old after (days)',
  },
  frequency: {
    'several-a-day': 'Several times a day',
    daily: 'Daily',
    weekly: 'Weekly',
    monthly: 'Monthly',
    'less-often': 'Less often',
  },
  recovery: { minutes: 'Minutes', hours: 'Hours', days: 'Days' },
  ephemeral:
    'An ephemeral environment does not replace a persistent staging: it is smaller, and its data is synthetic, so data and performance are not shown by it.',
  problems: {
    systemName: 'The system has no name. Enter one of up to 200 characters.',
    release: 'The release has no name. Enter one of up to 200 characters.',
    plannedDate: 'The planned date is missing or incomplete. Enter day, month and year.',
    staging: 'Staging has no name. Enter one of up to 200 characters.',
    production: 'Production has no name. Enter one of up to 200 characters.',
    snapshotAgeLimit: 'The limit is not a number of days from 1 to 365. Enter one.',
    parityTarget: 'The target is not a percentage from 1 to 100. Enter one.',
    participantName: 'The participant has no name. Enter one of up to 200 characters.',
    incidentDate: 'The date of the incident is missing or incomplete. Enter day, month and year.',
    incidentWhat: 'It is not said what happened. Describe the incident in a sentence.',
    passphrase: 'The passphrase is shorter than 8 characters. Enter a longer one.',
  },
  carriedOver: ({ number, release, ...counts }: CarriedOver) =>
    `From audit ${number} (${release}) were carried over: ${carriedParts(counts).join(', ')}. Ratings were not; they are shown as those of last time.`,
  notOpened: 'The audit is not open yet: some answers above are missing.',
  participants: {
    table: 'Participants',
    name: 'Name',
    team: 'Team',
    role: 'Role',
    act: 'Action',
    nameOf: (name: string) => `Name of ${name}`,
    teamOf: (name: string) => `Team of ${name}`,
    roleOf: (name: string) => `Role of ${name}`,
    newName: 'Participant name',
    newTeam: 'Participant team',
    newRole: 'Participant role',
    add: 'Add the participant',
    added: (name: string) => `${name} takes part.`,
    remove: (name: string) => `Remove ${name}`,
    removeTitle: (name: string) => `Remove ${name} from the audit`,
    removeAction: 'Remove the participant',
  },
  incidents: {
    table: 'Incidents',
    date: 'Date',
    dimension: 'Dimension',
    what: 'What happened',
    attribute: 'Attribute',
    parityGap: 'Caused by a parity gap',
    yes: 'Yes',
    no: 'No',
    act: 'Action',
    newDate: 'Incident date',
    newDimension: 'Incident dimension',
    newWhat: 'What happened in the incident',
    newAttribute: 'Attribute that the incident names (optional)',
    add: 'Add the incident',
    added: 'The incident is recorded.',
    none: 'No incident is recorded.',
    remove: (what: string) => `Remove the incident: ${what}`,
    removeTitle: 'Remove the incident',
  },
  criteria: {
    table: 'Acceptable drift by dimension',
    dimension: 'Dimension',
    tolerance: 'Acceptable drift',
    toleranceOf: (dimension: string) => `Acceptable drift in ${dimension}`,
    tolerancePlaceholder: 'for example: memory at least half',
    target: 'Parity target (%)',
    targetOf: (dimension: string) => `Parity target of ${dimension} in percent`,
    scope: 'Scope',
    inScope: 'In scope',
    outOfScope: (reason: string) => `Out of scope: ${reason}`,
    take: 'Put out of scope ...',
    takeOf: (dimension: string) => `Put out of scope ... ${dimension}`,
    takeTitle: (dimension: string) => `Put ${dimension} out of scope`,
    takeAction: 'Put out of scope',
    bring: 'Bring into scope',
    bringOf: (dimension: string) => `Bring into scope: ${dimension}`,
  },
  secrets: {
    meaning:
      'Secret values are never stored. A keyed tag stands for each, so that equal secrets can be found. With a keychain of the operating system, or a passphrase, the tags stay comparable after a restart; without either they are comparable until the application is closed. The passphrase is kept nowhere and cannot be recovered.',
    none: 'The key is in memory until the application is closed; no passphrase is set.',
    keychain: 'The key is in the keychain of this computer.',
    locked:
      'A passphrase is set, and not entered since the application was started. Until then a key in memory is used.',
    unlocked: 'The key comes from the passphrase, which has been entered.',
    notComparable: (count: number) =>
      `${counted(count, 'secret was', 'secrets were')} read under another key and cannot be compared. Add those sources again.`,
    field: 'Passphrase for secrets',
    set: 'Set the passphrase',
    unlock: 'Enter the passphrase',
    done: 'The passphrase is in use.',
  },
};
