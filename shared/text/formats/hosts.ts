/** Sentences about captured hosts. */

/** Of captures: why it is chosen, what is wrong with one, and what could not be found out. */
export const hostText = {
  because: 'it begins as a capture of a host',
  detection: (host: string, sections: number, values: number): string =>
    `It is a capture of the host ${host}: ${sections} sections with ${values} values.`,
  faults: {
    end: 'its last line, which ends a capture, is missing',
    section: 'a section that its head announces is missing',
    line: 'a line is neither a section nor a value',
    outside: 'a value stands before the first section',
  },
  newer: 'The capture was made by a newer version of the script.',
  newerRemedy: 'Make it again with the script that this version prints: evenkeel capture-script.',
  unknown: (count: number, reason: string): string =>
    `${count === 1 ? 'One value is' : `${count} values are`} unknown: ${reason}.`,
} as const;
