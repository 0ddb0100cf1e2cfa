/** What becomes of the members of the file, by their name; others are read as they stand. */
export const fileMembers: ReadonlyMap<
  string,
  { readonly how: 'volatile' | 'skipped' | 'hidden'; readonly rule: string }
> = new Map([
  ['format_version', { how: 'skipped', rule: 'terraform.format-version' }],
  ['timestamp', { how: 'volatile', rule: 'plan.timestamp' }],
  ['applyable', { how: 'skipped', rule: 'plan.status' }],
  ['complete', { how: 'skipped', rule: 'plan.status' }],
  ['errored', { how: 'skipped', rule: 'plan.status' }],
  ['checks', { how: 'skipped', rule: 'terraform.check-results' }],
  // What these hold is said by the planned values, or is the source text of the configuration.
  ['configuration', { how: 'hidden', rule: 'plan.configuration' }],
  ['resource_drift', { how: 'hidden', rule: 'plan.drift' }],
  ['output_changes', { how: 'hidden', rule: 'plan.change' }],
  ['deferred_changes', { how: 'hidden', rule: 'plan.change' }],
  ['relevant_attributes', { how: 'hidden', rule: 'plan.relevant-attributes' }],
  ['action_invocations', { how: 'hidden', rule: 'plan.action' }],
  ['proposed_unknown', { how: 'hidden', rule: 'plan.change' }],
]);

/** Members of a resource that name it or are of the tool's own use, with their rule. */
export const resourceMembers: ReadonlyMap<string, string> = new Map([
  ['address', 'terraform.address'],
  ['module_address', 'terraform.address'],
  ['previous_address', 'terraform.address'],
  ['mode', 'terraform.address'],
  ['type', 'terraform.address'],
  ['name', 'terraform.address'],
  ['index', 'terraform.address'],
  ['provider_name', 'terraform.address'],
  ['schema_version', 'terraform.schema-version'],
  ['identity_schema_version', 'terraform.schema-version'],
  ['identity', 'terraform.identity'],
  ['depends_on', 'terraform.dependencies'],
  ['sensitive_values', 'terraform.sensitive-paths'],
]);
