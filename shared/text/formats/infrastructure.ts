/** Sentences of the collectors of infrastructure as code: Terraform, Pulumi, CloudFormation. */

/** `terraform show -json`, of a state and of a plan. */
export const terraformText = {
  because: 'it has the envelope of terraform show -json',
  detection: {
    state: (tree: string): string => `It is a state as terraform show -json prints it: ${tree}.`,
    plan: (tree: string): string => `It is a plan as terraform show -json prints it: ${tree}.`,
    changes: (tree: string): string =>
      `It is only the list of changes of a Terraform plan: ${tree}.`,
  },
  changesOnly:
    'The plan is only a list of changes. Resources that it leaves out are not documented; show the ' +
    'state, or the whole plan, to document them.',
  otherVersion: (version: string) => ({
    sentence: `The file has format version ${version}; versions 0 and 1 are read.`,
    remedy:
      'Show it with a release of Terraform or OpenTofu that writes version 1, or update Evenkeel.',
  }),
  nothingShown: {
    sentence: 'The state holds no resource and no output.',
    remedy: 'Check that it was shown in the right workspace, or leave it out.',
  },
} as const;
