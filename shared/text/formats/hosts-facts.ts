/** Sentences of the collectors of what other tools gathered of hosts. */

export const ansibleText = {
  facts: 'it holds facts that Ansible gathered',
  check: 'it holds the plays and tasks of an Ansible run',
} as const;

export const ohaiText = {
  because: 'it holds what ohai gathers of a host',
} as const;

export const inspecText = {
  because: 'it holds controls and their results',
} as const;
