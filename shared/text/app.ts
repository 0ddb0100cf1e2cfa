import type { CsvSeparator } from '../contract/commands/exports.ts';
import type { Team } from '../model/words.ts';
import { counted } from './components.ts';

/** Sentences of the shell, the top bar, the rail, errors, audits and settings. */
export const appText = {
  product: 'Evenkeel',
  developmentRuntime: 'Development runtime',
  developmentRuntimeShort: 'Dev runtime',
  windowTitle: (parts: readonly string[], development: boolean) =>
    [...parts, 'Evenkeel', ...(development ? ['development runtime'] : [])].join(' · '),
  starting: 'Opening the record.',
  skip: 'Skip to the work area',
  topBar: {
    label: 'Audit at hand',
    release: (release: string) => `Release ${release}`,
    environment: (name: string, age: string) => `${name} · ${age}`,
    environmentHint: (side: string) =>
      `Age of the oldest source of ${side.toLowerCase()}. Opens step 1.`,
    notDocumented: 'not documented',
    saved: (time: string) => `Saved ${time}`,
    saving: 'Saving',
    readOnly: 'Read-only',
    readiness: (word: string, reasons: number) =>
      reasons === 0 ? word : `${word} · ${counted(reasons, 'reason', 'reasons')}`,
    readinessTitle: 'Why the release has this state',
    readinessNone: 'No reason stands against the release.',
    belowSuggestion: (count: number) =>
      `${counted(count, 'gap is', 'gaps are')} rated below the suggestion.`,
    commands: 'Commands',
    person: (name: string) => `Acting person: ${name}`,
    personDefault: 'Facilitator',
  },
  personDialog: {
    title: 'Who is acting',
    field: 'Name',
    hint: 'The audit trail records this name with every change.',
    save: 'Save the name',
    missing: 'A name is missing. Enter the name of the person at the keyboard.',
  },
  rail: {
    label: 'Steps of the audit',
    views: 'Views',
    app: 'Application',
    collapse: 'Collapse the navigation',
    expand: 'Expand the navigation',
    scorecard: 'Scorecard',
    exceptions: 'Exceptions',
    history: 'History',
    handover: 'Hand-over',
    approach: 'Approach',
    settings: 'Settings',
    help: 'Help',
    step: (number: number, word: string, missing: string) => `${number} ${word}: ${missing}`,
  },
  jobs: {
    label: 'Running work',
    stop: 'Stop',
    stopOne: (sentence: string) => `Stop: ${sentence}`,
    stopping: 'Stopping.',
    starting: 'Starting.',
    percent: (value: number) => `${value} %`,
    progress: (sentence: string) => `Progress: ${sentence}`,
  },
  readOnly: {
    banner: (person: string, host: string, process: number, since: string) =>
      `Read-only: ${person} has had this record open on ${host} (process ${process}) since ${since}. Close it there to change it here.`,
    unknownHolder: 'Read-only: this record cannot be changed here.',
    closed: (when: string, by: string) =>
      `This audit was closed on ${when} by ${by}: it is read-only. Exceptions, signatures and exports go on.`,
    released: (peer: string, when: string) =>
      `This record was released to ${peer} on ${when}: read-only here.`,
    copy: (when: string) =>
      `This record is a copy of a package, opened on ${when} to be read: nothing is changed here.`,
    toHandover: 'Open the hand-over',
    toGovern: 'Open step 5, Govern',
  },
  record: {
    titles: {
      newer: 'The record comes from a newer version',
      notARecord: 'The file is not a record',
      failed: 'The record cannot be opened',
    },
    where: 'Where',
    remedy: 'What to do',
    open: 'Open another record ...',
    create: 'Create a new record ...',
    again: 'Try again',
    untouched: 'The file is left as it is.',
    recover: (at: string) => `Continue with the copy of ${at} ...`,
    recoverTitle: 'Continue with the newest good copy',
    recoverBody: (at: string) =>
      `The damaged file is renamed and stays in its folder. The copy of ${at} takes its place; what was recorded after that is only in the damaged file.`,
    recoverAction: 'Continue with the copy',
  },
  errors: {
    region: 'Problems',
    place: 'Where',
    remedy: 'What to do',
    dismiss: 'Dismiss',
    dismissOne: (sentence: string) => `Dismiss: ${sentence}`,
    crashTitle: 'A defect stopped this action',
    crashRemedy:
      'What was saved before stays saved. The report below stays on this computer and holds no values.',
    crashReport: 'Report',
    copy: 'Copy the report',
    copied: 'The report is copied.',
    showReport: 'Show the report',
    engineRestarted: {
      code: 'engine.stopped',
      sentence: 'The engine stopped and was started again.',
      remedy: 'Everything shown as saved is in the record; repeat the last act.',
    },
    bridgeMissing: {
      code: 'app.no-bridge',
      sentence: 'The window has no connection to the application.',
      remedy: 'Close the window and start the application again.',
    },
    droppedBeside: {
      code: 'drop.beside',
      sentence: 'The files were dropped beside the places that take files.',
      remedy: 'Drop them on staging or production in step 1, Document.',
    },
    screenCrash: 'This screen stopped working.',
    screenCrashRemedy: 'Open the screen again, or go to another one.',
    reopen: 'Open the screen again',
  },
  palette: {
    title: 'Commands',
    field: 'Command',
    placeholder: 'Type a command or a screen',
    none: 'No command has these words.',
    groups: { go: 'Go to', act: 'Do', app: 'Application' },
    goStep: (number: number, word: string) => `${number} ${word}`,
    keys: 'Show the keys',
    theme: (word: string) => `Use the ${word} theme`,
    inspector: 'Show or hide the inspector',
    undo: (what: string, newestStays: string | null) =>
      newestStays === null
        ? `Undo: ${what}`
        : `Undo: ${what} · the newest act stays: ${newestStays}`,
    rail: 'Collapse or expand the navigation',
    newAudit: 'New audit',
    audits: 'Audits',
    person: 'Change the acting person',
    record: 'Open another record ...',
    createRecord: 'Create a new record ...',
  },
  undone: (what: string, newestStays: string | null) =>
    newestStays === null
      ? `Undone: ${what}.`
      : `Undone: ${what}. The newest act stays: ${newestStays}`,
  nothingToUndo: 'There is nothing to undo.',
  notFound: {
    title: 'No such screen',
    body: 'The address names no screen of this application.',
  },
  toAudits: 'Go to the audits',
  auditMissing: {
    title: 'The audit is not in this record',
    body: 'It may belong to another record file.',
  },
  age: {
    now: 'just now',
    minutes: (count: number) => `${count} min ago`,
    hours: (count: number) => `${count} h ago`,
    days: (count: number) => `${counted(count, 'day', 'days')} ago`,
  },
  audits: {
    title: 'Audits',
    lead: 'Each system with the audits of its releases, the last one first.',
    new: 'New audit',
    example: 'Open the example',
    exampleRunning: 'The example is being opened.',
    emptyTitle: 'No audit yet',
    empty: [
      'An audit compares staging with production in four dimensions and shows what differs, with a suggested risk and its reasons.',
      'The team rates each difference, gives every gap an owner and a date, and records which differences are intended, approved by whom and until when.',
      'At the end stands a scorecard with a readiness that names its reasons, and a workbook that a compliance officer can file.',
    ],
    table: 'Systems',
    columns: {
      system: 'System',
      last: 'Last audit',
      planned: 'Planned',
      readiness: 'Readiness',
      openHigh: 'Open high gaps',
      expiring: 'Exceptions expiring in 30 days',
    },
    release: (number: number, release: string) => `Audit ${number} · Release ${release}`,
    openAudit: (number: number, release: string, system: string) =>
      `Audit ${number} · Release ${release}, ${system}`,
    earlier: (count: number) => counted(count, 'earlier audit', 'earlier audits'),
    showEarlier: (count: number, system: string) =>
      `${counted(count, 'earlier audit', 'earlier audits')} of ${system}`,
    noAudit: 'no audit yet',
    /** The readiness of a closed audit is that of the moment when it was closed. */
    closed: (when: string, person: string) => `Closed ${when} by ${person}`,
  },
  example: {
    system: 'Harbour Checkout',
    release: '4.2',
    staging: 'Staging',
    production: 'Production',
    participants: [
      { name: 'Sam Okafor', team: 'development', role: 'Lead developer' },
      { name: 'Rin Sato', team: 'operations', role: 'Operations engineer' },
      { name: 'Ola Lindqvist', team: 'security', role: 'Security officer' },
      { name: 'Camille Roy', team: 'compliance', role: 'Compliance officer' },
    ] satisfies readonly { name: string; team: Team; role: string }[],
  },
  settings: {
    title: 'Settings',
    lead: 'Settings belong to this computer; the record does not contain them.',
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    density: 'Row height',
    densities: { compact: 'Compact', comfortable: 'Comfortable' },
    person: 'Acting person',
    personHint: 'The audit trail records this name with every change.',
    exportFolder: 'Export folder',
    exportFolderNone: 'not chosen; the first export asks for it',
    chooseFolder: 'Choose a folder ...',
    csv: {
      title: 'CSV files',
      lead: 'Spreadsheets whose language writes decimals with a comma expect semicolons.',
      separator: 'Separator',
      separators: {
        comma: 'Comma',
        semicolon: 'Semicolon',
        tab: 'Tab',
      } satisfies Record<CsvSeparator, string>,
    },
    record: 'Record',
    recordHint: 'All audits of this window are in this one file.',
    openRecord: 'Open another record ...',
    createRecord: 'Create a new record ...',
    limits: {
      title: 'Limits of sources',
      lead: 'A file that costs more than this is refused with a sentence, so that a crafted or mistaken file cannot take the computer down. Everything else is read whole or not at all.',
      names: {
        bytes: 'Size of a file in MB',
        yamlBytes: 'Size of a YAML file in MB',
        depth: 'Levels of nesting',
        aliases: 'Uses of YAML aliases',
        nodes: 'Values in a file',
        files: 'Files in one drop',
        seconds: 'Seconds for a file',
      },
      megabyte: '1 MB is 1,048,576 bytes here.',
      standard: (value: string) => `Standard: ${value}`,
      outside: (least: string, most: string) =>
        `A whole number from ${least} to ${most} is needed.`,
      reset: 'Back to the standard limits',
      resetDone: 'The standard limits hold again.',
    },
    saved: 'The setting is saved.',
    remains: 'Nothing remains to be done here: every setting is saved at once.',
  },
};
