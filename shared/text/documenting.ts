/** Sentences of the engine about what people say of documenting. */
export const documentingText = {
  /** Refusals; the error's code is `documenting.` and the name. */
  refused: {
    restored: {
      sentence: 'What this rule sets aside is restored already.',
      remedy: 'Withdraw the restoration to set it aside again.',
    },
    'nothing-aside': {
      sentence: 'This rule sets nothing aside in this audit.',
      remedy: 'Open the list of what is set aside again; a source may have been replaced.',
    },
    'not-restorable': {
      sentence: 'Nothing that this rule sets aside can be an attribute.',
      remedy: 'Read the source again where an earlier version of the program read it.',
    },
    'nothing-to-move': {
      sentence: 'Nothing that this subject says can be moved: the catalogue places all of it.',
      remedy: 'Choose a subject with attributes of its own.',
    },
    lifted: {
      sentence: 'The mask of this place is lifted already.',
      remedy: 'Read the source again to see its value.',
    },
  },
  noColumn: {
    sentence: (field: string) => `${field} is not a column of this table.`,
    remedy: 'Choose one of the columns of its header.',
  },
  tooMuchMemory: {
    sentence: 'The file takes more memory to read than there is.',
    remedy: 'Split it, or lower the limits so that it is refused sooner.',
  },
  /** The file of a source is not where it was read. */
  fileGone: {
    sentence: (path: string) => `${path} is not where it was read from.`,
    remedy: 'Drop the file again; until then the source stays as it was read.',
  },
  notAFile: {
    sentence: (path: string) => `${path} was not read from a file.`,
    remedy: 'Ask the probe again instead.',
  },
} as const;
