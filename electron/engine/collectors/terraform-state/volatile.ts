/** Leaves of a resource that change by themselves and say nothing of the environment. */
export const volatileAttributes: readonly { readonly id: string; readonly name: RegExp }[] = [
  {
    id: 'terraform.timestamp',
    name: /(?:^|\.)(?:create_date|creation_date|created_date|creation_time|created_time|create_time|created_at|created_on|creation_timestamp|created_timestamp|last_modified|last_modified_date|last_modified_time|last_modified_at|last_updated|last_updated_date|last_updated_time|last_update_time|updated_at|update_time|updated_time|modified_at|modified_time|latest_restorable_time|last_changed|last_status_change|upload_date|launch_time|timestamp|time_created|time_updated|date_created|date_modified)$/,
  },
  // What a cluster makes for itself.
  { id: 'terraform.cluster-identity', name: /^certificate_authority(?:\[[^\]]*\])?\.data$/ },
  {
    id: 'terraform.revision',
    name: /(?:^|\.)(?:etag|e_tag|fingerprint|label_fingerprint|metadata_fingerprint|tags_fingerprint|version_id|generation|metageneration|resource_version|caller_reference|update_token|lock_token|changeset_id|in_progress_validation_batches)$/,
  },
];

/** The parts of a resource and of the file that are bookkeeping, with the rule that says so. */
export const bookkeeping = {
  file: new Map([
    ['version', 'terraform.format-version'],
    ['check_results', 'terraform.check-results'],
  ]),
  /** Named by the subject already, or of the tool's own use. */
  resource: 'terraform.address',
  instance: new Map([
    ['schema_version', 'terraform.schema-version'],
    ['private', 'terraform.private'],
    ['dependencies', 'terraform.dependencies'],
    ['depends_on', 'terraform.dependencies'],
    ['sensitive_attributes', 'terraform.sensitive-paths'],
    ['identity_schema_version', 'terraform.schema-version'],
    ['identity', 'terraform.identity'],
    ['create_before_destroy', 'terraform.lifecycle'],
    ['index_key', 'terraform.address'],
  ]),
} as const;

/** Lists of plain values that are sets in the providers' schemas. */
export const unorderedLists =
  /(?:^|_)(?:security_groups|security_group_ids|cidr_blocks|ipv6_cidr_blocks|cidrs|prefix_list_ids|source_ranges|destination_ranges|source_address_prefixes|availability_zones|zones|allowed_methods|cached_methods|allowed_headers|allowed_origins|log_types|log_exports|logs_exports|network_types|permissions|actions|not_actions|resources|target_tags|source_tags|scopes|oauth_scopes|protocols|ssl_protocols|origin_ssl_protocols|methods|roles|members|events|statuses|instance_types|cipher_suites|compression_types|requires_compatibilities|ip_addresses|groups|suspended_processes|metrics|termination_policies|locations)$/;
