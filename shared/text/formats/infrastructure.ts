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

/** Source files of Terraform. */
export const hclText = {
  because: 'it is named as a source file of Terraform',
} as const;

/** Faults of HCL, in words that quote nothing of the file. */
export const hclFaults = {
  comment: 'a comment is not closed',
  quote: 'a quoted text is not closed on its line',
  heredoc: 'the end marker of a text of several lines is missing',
  bracket: 'a bracket is not closed, or closed by another one',
  closing: 'a closing brace stands where none is open',
  closed: 'a closing brace is missing',
  item: 'the name of an argument or a block is missing',
  lineEnd: 'a line end is missing after a value',
  block: 'a label or the opening brace of a block is missing',
  value: 'a value is missing',
  list: 'a comma or the closing bracket of a list is missing',
  object: 'a member of a map is not written as name = value',
} as const;

/** Pulumi. */
export const pulumiText = {
  because: 'it has the envelope of pulumi stack export',
  becauseConfiguration: 'it is named as the configuration of a Pulumi stack',
} as const;

/** CloudFormation. */
export const cloudFormationText = {
  because: 'it has the sections of a CloudFormation template',
} as const;
