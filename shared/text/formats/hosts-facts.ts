/** Sentences of the collectors of what other tools gathered of hosts. */

/** Of facts and check runs of Ansible: why it is chosen, and what is passed over. */
export const ansibleText = {
  facts: 'it holds facts that Ansible gathered',
  console: 'it is what the command prints of several hosts',
  check: 'it holds the plays and tasks of an Ansible run',
  noAnswer: (host: string): string => `${host} did not answer: nothing of it is read.`,
  otherLines: (count: number): string =>
    count === 1
      ? 'One line is no answer of a host and is passed over.'
      : `${count} lines are no answers of hosts and are passed over.`,
} as const;

/** Of ohai. */
export const ohaiText = {
  because: 'it holds what ohai gathers of a host',
} as const;

/** Of reports of InSpec. */
export const inspecText = {
  because: 'it holds controls and their results',
} as const;
