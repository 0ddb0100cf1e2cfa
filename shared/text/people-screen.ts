import type { PersonView } from '../contract/views/people.ts';
import type { RestrictedAct, Risk } from '../model/words.ts';
import { counted, words } from './components.ts';

/** Sentences of the people of a system, their passphrases, and who may do what. */
export const peopleText = {
  title: 'People and signatures',
  lead: (active: number, able: number) =>
    active === 0
      ? 'Add the people who sign for this system. Acting needs no passphrase: the trail says who recorded it. Signing does.'
      : `${counted(active, 'person', 'people')} of this system, ${able === active ? 'each' : able === 0 ? 'none' : able} with a passphrase to sign.`,
  remains: (count: {
    readonly active: number;
    readonly without: number;
    readonly administrators: number;
  }) => {
    const parts = [
      count.active === 0 ? 'the people who sign' : '',
      count.without > 0 ? `${counted(count.without, 'person', 'people')} without a passphrase` : '',
      count.active > 0 && count.administrators < 2
        ? 'a second administrator, who can reset a lost passphrase'
        : '',
    ].filter(Boolean);
    return parts.length === 0 ? 'Nothing remains here.' : `Remaining: ${parts.join('; ')}.`;
  },
  empty: 'No people yet. Add those who approve exceptions and sign the release.',
  table: 'People of the system',
  persons: 'People',
  columns: {
    name: 'Name',
    team: 'Team',
    role: 'Role',
    administrator: 'Administrator',
    passphrase: 'Passphrase',
    signatures: 'Signatures',
    acts: 'Acts',
  },
  yes: 'Yes',
  no: 'No',
  noRole: 'none',
  retired: (name: string) => `${name} (retired)`,
  passphrase: {
    none: 'none yet',
    set: 'set',
    elsewhere: 'on another machine',
    changed: 'to be reset',
  } satisfies Record<PersonView['passphrase'], string>,
  since: (day: string) => `since ${day}`,
  wrong: (count: number) => counted(count, 'wrong try', 'wrong tries'),
  waits: (until: string) => `nothing is checked until ${until}`,
  add: 'Add a person ...',
  addParticipant: (name: string) => `Add ${name} ...`,
  participants: 'Participants of this audit who are not among the people:',
  acts: {
    of: (name: string) => `Acts for ${name}`,
    change: 'Change ...',
    setPassphrase: 'Set passphrase ...',
    changePassphrase: 'Change passphrase ...',
    reset: 'Reset passphrase ...',
    retire: 'Retire ...',
    reinstate: 'Reinstate ...',
  },

  person: {
    addTitle: 'Add a person',
    changeTitle: (name: string) => `Change ${name}`,
    name: 'Name',
    nameHint: 'As it is printed beside every signature',
    nameMissing: 'The name is missing. Enter the name of the person.',
    team: 'Team',
    role: 'Role',
    roleHint: 'For example: Release manager. Roles decide who may act.',
    administrator:
      'Administrator: allows changes of who may act, and the reset of a passphrase that another person has lost',
    add: 'Add the person',
    save: 'Save the change',
    done: (name: string) => `${name} is among the people of the system.`,
  },
  retire: {
    title: (name: string) => `Retire ${name}`,
    body: 'The person can neither sign nor act from now on. What was signed stays, with the name. The person can be reinstated.',
    act: 'Retire the person',
    done: (name: string) => `${name} is retired.`,
  },
  reinstate: {
    title: (name: string) => `Reinstate ${name}`,
    body: 'The person can sign and act again, with the passphrase of before.',
    act: 'Reinstate the person',
    done: (name: string) => `${name} is reinstated.`,
  },

  set: {
    firstTitle: (name: string) => `Set the passphrase of ${name}`,
    changeTitle: (name: string) => `Change the passphrase of ${name}`,
    body: (name: string) =>
      `${name} types it, and nobody else sees it. It is asked for at each signature and kept nowhere: the record holds only what it is checked against.`,
    current: 'Current passphrase',
    currentMissing: 'The current passphrase is missing. Enter it, or reset it.',
    next: 'New passphrase',
    nextHint: (least: number) =>
      `At least ${least} characters: four or five words that do not belong together are good.`,
    nextMissing: 'The new passphrase is missing. Enter one.',
    again: 'New passphrase again',
    againHint: 'Typed twice, because it is not shown.',
    againDiffers: 'The two are not the same. Type the new passphrase twice.',
    act: 'Set the passphrase',
    done: (name: string) => `The passphrase of ${name} is set.`,
  },
  reset: {
    title: (name: string) => `Reset the passphrase of ${name}`,
    body: 'For a passphrase that is lost. Signatures that were given stay as they are. The reset is recorded with who allowed it.',
    way: 'Allowed by',
    ways: { administrator: 'Another administrator', code: 'The recovery code' },
    noAdministrator: 'No other administrator of this system has a passphrase.',
    code: 'Recovery code',
    codeHint: 'It was shown once when the passphrase was set.',
    codeMissing: 'The recovery code is missing. Enter all eight groups.',
    act: 'Reset the passphrase',
  },
  code: {
    title: (name: string) => `Recovery code of ${name}`,
    body: 'With this code a lost passphrase can be replaced. Write it down or print it, and keep it away from this computer.',
    once: 'It is not shown again.',
    label: 'Recovery code',
    copy: 'Copy',
    copied: 'The recovery code is on the clipboard. Clear the clipboard once it is stored.',
    print: 'Print',
    close: 'It is stored, close',
  },

  authority: {
    title: 'Who may do what',
    lead: 'By role. Where nothing is said, everybody may. Somebody who requested, owns or recorded an exception never approves it, whatever the role.',
    table: 'Acts and the roles that may do them',
    act: 'Act',
    risk: 'Risk',
    roles: 'Roles',
    anyRisk: 'any',
    everybody: 'everybody',
    asAny: 'as for any risk',
    names: {
      rate: 'Rate differences',
      approve: 'Approve exceptions',
      close: 'Close the audit',
      'manage-people': 'Manage people, roles and required signatures',
    } satisfies Record<RestrictedAct, string>,
    line: (act: string, risk: Risk | null) =>
      risk === null ? act : `${act}, ${words.risk[risk].toLowerCase()} risk`,
    change: 'Change ...',
    changeOf: (line: string) => `Change who may: ${line}`,
    dialogTitle: (line: string) => `Who may: ${line}`,
    field: 'Roles that may',
    fieldHint: 'Choose roles or type new ones. Without any, everybody may.',
    save: 'Save who may',
  },
  required: {
    title: 'Required signatures',
    lead: 'The release decision must carry these before the audit can be closed. Each person meets one of them.',
    none: 'None: the audit can be closed without a signature.',
    line: (meaning: string, role: string, people: number) => {
      const of = role === '' ? '' : ` with the role ${role}`;
      if (people > 1) return `${meaning}, by ${people} people${of}`;
      return role === '' ? `${meaning}, by anybody` : `${meaning}, by the role ${role}`;
    },
    change: 'Change the required signatures ...',
    dialogTitle: 'Required signatures',
    meaning: 'Meaning',
    role: 'Role',
    roleHint: 'Empty: anybody',
    nth: (label: string, place: number) => `${label} ${place}`,
    add: 'Add a signature',
    remove: (place: number) => `Remove signature ${place}`,
    save: 'Save the required signatures',
  },
  refusals: {
    title: 'Refusals',
    lead: 'Acts that were refused to somebody: wrong passphrases, roles that may not, approvals of one’s own request.',
    none: 'Nothing was refused.',
    more: (count: number) => `Show all ${count.toLocaleString('en')}`,
    by: (person: string, when: string) => `${person}, ${when}`,
  },
};
