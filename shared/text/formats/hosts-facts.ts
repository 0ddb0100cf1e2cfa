/** Sentences of the collectors of what other tools gathered of hosts. */

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

export const ohaiText = {
  because: 'it holds what ohai gathers of a host',
} as const;

export const inspecText = {
  because: 'it holds controls and their results',
} as const;
