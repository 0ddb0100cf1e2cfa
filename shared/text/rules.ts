/** Sentences about rules that are not as they should be, and about files of them. */
export const ruleText = {
  problems: {
    unknownCatalogueId: (id: string) => ({
      sentence: `The catalogue has no attribute "${id}", so the rule would never match by it.`,
      remedy: 'Choose an attribute of the catalogue, or match by subject and name.',
    }),
    everything: {
      sentence: 'The rule would match every difference, and no other rule would be heard.',
      remedy: 'Name an attribute, a subject, a name, a value, a kind or a condition.',
    },
  },
  file: {
    notJson: {
      sentence: 'The rules are not JSON.',
      remedy: 'Correct the file, or export the rules again.',
    },
    tooLong: {
      sentence: 'The file of rules is longer than 4 million characters.',
      remedy: 'Split it into several files, and import one after the other.',
    },
    unreadable: (code: string) => ({
      sentence: `The file of rules cannot be read (${code}).`,
      remedy: 'Check the path, that it is a file, and that the file may be read.',
    }),
    invalid: (what: string, id: string | null) =>
      `${id === null ? 'A rule' : `The rule "${id}"`} is not as it should be (${what}).`,
    misleading:
      'it holds control characters, or marks that turn the direction of text, so it would not read as it is written',
    remedy:
      'Correct the named part. A file of rules holds "schema": "evenkeel/rules/1", a list "rules" and a list "off", or is the list of rules alone; each rule has an id, a title, a match, a risk and a rationale.',
    duplicate: (id: string) => ({
      sentence: `Two rules have the id "${id}".`,
      remedy: 'Keep one of them, or give one another id.',
    }),
    unknownOff: (id: string) => ({
      sentence: `No rule has the id "${id}", so it cannot be switched off.`,
      remedy: 'Take the id out of the list, or add its rule to the file.',
    }),
  },
  unknown: (id: string) => ({
    sentence: `The catalogue has no rule "${id}".`,
    remedy: 'Open the rule catalogue again; somebody may have removed it.',
  }),
  builtIn: {
    sentence: 'A built-in rule cannot be removed.',
    remedy: 'Switch it off, or change it: the changed rule takes its place.',
  },
  tooMany: (most: number) => ({
    sentence: `A system has at most ${most.toLocaleString('en')} rules of its own.`,
    remedy: 'Remove rules that are not needed, then add this one.',
  }),
  /** Parts of the exported file. */
  exported: { rules: 'Rules of the system', off: 'Rules switched off' },
} as const;

/** What the history of a rule says of each change. */
export const ruleHistoryText = {
  set: (version: number) => `Version ${version}`,
  on: 'Switched on',
  off: 'Switched off',
  removed: 'Removed',
  takenBack: 'Taken back',
  backToBuiltIn: 'Back to the built-in rule',
} as const;
