import type { MappingLine } from '../common/mapping.ts';

const database =
  /^(?:aws_(?:db_|rds_|docdb|neptune|redshift)\w*|google_(?:sql|alloydb)\w*|azurerm_(?:postgresql|mysql|mariadb|mssql|sql|cosmosdb)\w*|digitalocean_database_cluster|oci_(?:mysql|psql|database)\w*|scaleway_rdb_instance|aiven_pg|aiven_mysql)$/;
const cache = /elasticache|memorydb|redis|memcache|azurerm_redis/;
const broker =
  /^(?:aws_mq_|aws_msk|google_pubsub|azurerm_(?:servicebus|eventhub)|rabbitmq_|aiven_kafka)/;
const compute =
  /^(?:aws_(?:instance|launch_template|launch_configuration|spot_instance_request|eks_node_group|emr_cluster)|google_compute_instance\w*|google_container_node_pool|azurerm_\w*virtual_machine\w*|azurerm_kubernetes_cluster\w*|hcloud_server|digitalocean_droplet|openstack_compute_instance_v2|aws_sagemaker\w*)$/;
const balancer =
  /^(?:aws_(?:lb|alb|elb)|aws_(?:lb|alb)_\w+|google_compute_(?:backend_service|region_backend_service|url_map|target_\w+_proxy|forwarding_rule|health_check|region_health_check)|azurerm_(?:lb|application_gateway)\w*|hcloud_load_balancer\w*|digitalocean_loadbalancer)$/;
const firewall =
  /^(?:aws_(?:security_group|security_group_rule|default_security_group|network_acl|network_acl_rule|vpc_security_group_\w+_rule|wafv2_\w+|networkfirewall_\w+)|google_compute_(?:firewall\w*|security_policy)|azurerm_(?:network_security_group|network_security_rule|firewall\w*)|hcloud_firewall|digitalocean_firewall|openstack_networking_secgroup\w*)$/;
const dns =
  /^(?:aws_route53_record|google_dns_record_set|azurerm_dns_\w+_record|azurerm_private_dns_\w+_record|cloudflare_record|cloudflare_dns_record|digitalocean_record|hetznerdns_record)$/;
const cdn =
  /^(?:aws_cloudfront_\w+|azurerm_cdn_\w+|azurerm_frontdoor\w*|google_compute_backend_bucket|fastly_service_\w+|cloudflare_page_rule)$/;
const bucket =
  /^(?:aws_s3_bucket|aws_s3_bucket_policy|google_storage_bucket|azurerm_storage_container|azurerm_storage_account)$/;

/** Attributes of well-known resources in the words of the catalogue. The first line that fits wins. */
export const terraformMapping: readonly MappingLine[] = [
  // Databases
  { subject: database, name: /^(?:engine|database_engine)$/, id: 'database.engine' },
  {
    subject: database,
    name: /^(?:engine_version|engine_version_actual|database_version|version|server_version)$/,
    id: 'database.engine-version',
  },
  {
    subject: database,
    name: /(?:^|\.)(?:character_set_name|character_set|charset|nchar_character_set_name)$/,
    id: 'database.character-set',
  },
  { subject: database, name: /(?:^|\.)collation$/, id: 'database.collation' },
  { subject: database, name: /^(?:storage_engine)$/, id: 'database.storage-engine' },
  {
    subject: database,
    name: /^(?:parameter|parameters|database_flags|settings(?:\[\])?\.database_flags)\[\]\.(?:value|apply_method)$|^parameters\./,
    id: 'database.setting',
  },
  { subject: /_configuration$/, name: /^value$/, id: 'database.setting' },
  {
    subject: database,
    name: /^(?:family|parameter_group_name|db_cluster_parameter_group_name)$/,
    id: 'database.setting',
  },
  { subject: database, name: /^(?:db_name|database_name)$/, id: 'database.name' },
  { subject: /^postgresql_extension$/, name: /^name$/, id: 'database.extension' },
  {
    subject: database,
    name: /^(?:instance_class|node_type|settings(?:\[\])?\.tier|sku_name|size|tier)$/,
    id: 'compute.instance-type',
  },
  // Caches and brokers
  {
    subject: cache,
    name: /^(?:engine_version|engine_version_actual|redis_version|memcache_version|version)$/,
    id: 'cache.version',
  },
  { subject: cache, name: /^(?:node_type|sku_name|tier)$/, id: 'compute.instance-type' },
  {
    subject: cache,
    name: /^(?:num_cache_clusters|number_cache_clusters|num_cache_nodes|replica_count|num_node_groups|replicas_per_node_group)$/,
    id: 'compute.replicas',
  },
  {
    subject: broker,
    name: /^(?:engine_version|kafka_version|rabbitmq_version)$/,
    id: 'broker.version',
  },
  { subject: broker, name: /^(?:host_instance_type|instance_type)$/, id: 'compute.instance-type' },
  // Machines, clusters, functions
  {
    subject: compute,
    name: /^(?:instance_type|instance_types\[\]|machine_type|vm_size|size|server_type|default_node_pool(?:\[\])?\.vm_size|node_config(?:\[\])?\.machine_type|flavor_name)$/,
    id: 'compute.instance-type',
  },
  {
    subject: compute,
    name: /^(?:scaling_config(?:\[\])?\.desired_size|node_count|initial_node_count|default_node_pool(?:\[\])?\.node_count)$/,
    id: 'compute.replicas',
  },
  {
    subject: /./,
    name: /^(?:desired_count|desired_capacity|replicas|spec\[\]\.replicas|target_size)$/,
    id: 'compute.replicas',
  },
  {
    subject:
      /^(?:aws_ecs_task_definition|google_cloud_run\w*|azurerm_container_\w+|kubernetes_\w+)$/,
    name: /(?:^|\.)(?:cpu|cpu_limit)$/,
    id: 'compute.cpu-limit',
  },
  {
    subject:
      /^(?:aws_ecs_task_definition|google_cloud_run\w*|azurerm_container_\w+|kubernetes_\w+)$/,
    name: /(?:^|\.)(?:memory|memory_limit)$/,
    id: 'compute.memory-limit',
  },
  {
    subject: /^(?:aws_lambda_function|google_cloudfunctions\w*|azurerm_\w*function_app)$/,
    name: /^(?:memory_size|available_memory_mb|available_memory)$/,
    id: 'compute.memory-limit',
    type: 'number',
  },
  {
    subject: /^(?:aws_lambda_function|google_cloudfunctions\w*|aws_elastic_beanstalk_environment)$/,
    name: /^(?:runtime|solution_stack_name)$/,
    id: 'runtime.version',
    type: 'text',
  },
  {
    subject:
      /^(?:aws_eks_cluster|google_container_cluster|azurerm_kubernetes_cluster|aws_eks_node_group)$/,
    name: /^(?:version|kubernetes_version|min_master_version|release_version)$/,
    id: 'container.runtime',
    type: 'version',
  },
  {
    subject: /./,
    name: /(?:^|\.)environment(?:(?:\[\])?\.variables)?\.[^.[]+$|(?:^|\.)(?:app_settings|environment_variables|env_vars)\.[^.]+$/,
    id: 'config.key',
  },
  { subject: /./, name: /^container_definitions\[\]\.environment\[\]\.value$/, id: 'config.key' },
  {
    subject: /./,
    name: /(?:^|\.)(?:image|image_uri|container_definitions\[\]\.image)$/,
    value: /[\w./-]+[:@/]/,
    id: 'container.image',
  },
  // Storage
  {
    subject: /./,
    name: /(?:^|\.)(?:allocated_storage|volume_size|disk_size|disk_size_gb|disk_size_gib|storage_mb|storage_gb|max_size_gb|settings(?:\[\])?\.disk_size)$/,
    id: 'storage.size',
    type: 'number',
  },
  {
    subject:
      /^(?:aws_ebs_volume|google_compute_disk|azurerm_managed_disk|hcloud_volume|digitalocean_volume)$/,
    name: /^size$/,
    id: 'storage.size',
    type: 'number',
  },
  {
    subject: /./,
    name: /(?:^|\.)(?:storage_type|volume_type|disk_type|storage_account_type|settings(?:\[\])?\.disk_type|storage_class)$/,
    id: 'storage.type',
  },
  // Balancers and health checks
  {
    subject: balancer,
    name: /(?:^|\.)(?:health_check(?:\[\])?\.)?(?:timeout|timeout_sec|timeout_seconds|response_timeout_seconds)$/,
    id: 'health-check.timeout',
    type: 'seconds',
  },
  {
    subject: balancer,
    name: /(?:^|\.)(?:health_check(?:\[\])?\.)?(?:interval|check_interval_sec|interval_in_seconds)$/,
    id: 'health-check.interval',
    type: 'seconds',
  },
  {
    subject: balancer,
    name: /(?:^|\.)(?:healthy_threshold|unhealthy_threshold|number_of_probes|retries)$/,
    id: 'health-check.threshold',
  },
  {
    subject: balancer,
    name: /health_check(?:\[\])?\.(?:path|target|request_path)$/,
    id: 'health-check.path',
  },
  { subject: balancer, name: /health_check(?:\[\])?\.enabled$/, id: 'health-check.enabled' },
  {
    subject: balancer,
    name: /^(?:load_balancing_algorithm_type|locality_lb_policy|load_distribution|balancing_mode|algorithm)/,
    id: 'load-balancer.method',
  },
  {
    subject: balancer,
    name: /^(?:idle_timeout|client_keep_alive|connection_draining_timeout|deregistration_delay|slow_start|timeout_sec|idle_timeout_in_minutes)$/,
    id: 'load-balancer.timeout',
    type: 'seconds',
  },
  {
    subject: balancer,
    name: /^(?:load_balancer_type|load_balancing_scheme)$/,
    id: 'load-balancer.type',
  },
  {
    subject: balancer,
    name: /(?:^|\.)(?:ssl_policy|min_tls_version|minimum_protocol_version)$/,
    id: 'tls.version',
    type: 'text',
  },
  {
    subject: /./,
    name: /(?:^|\.)(?:minimum_protocol_version|min_tls_version|minimum_tls_version|tls_version|security_policy)$/,
    id: 'tls.version',
    type: 'text',
  },
  {
    subject: /./,
    name: /(?:^|\.)(?:ssl_protocols|origin_ssl_protocols|ssl_enabled_protocols)\[\]$/,
    id: 'tls.version',
  },
  { subject: /./, name: /(?:^|\.)(?:cipher_suites|ciphers)\[\]$/, id: 'tls.cipher-suite' },
  {
    subject: /^aws_(?:lb|alb)_listener\w*$/,
    name: /^(?:default_action|action|condition|priority|protocol)/,
    id: 'load-balancer.rule',
  },
  {
    subject: /./,
    name: /(?:^|\.)(?:certificate_arn|acm_certificate_arn|ca_cert_identifier|ssl_certificate_id|certificate_id)$/,
    id: 'tls.certificate',
  },
  // Firewalls
  {
    subject: /^aws_(?:vpc_security_group_egress_rule)$/,
    name: /^(?:cidr_ipv4|cidr_ipv6|from_port|to_port|ip_protocol|referenced_security_group_id|prefix_list_id)$/,
    id: 'egress.rule',
  },
  { subject: firewall, name: /^egress(?:\[\])?\./, id: 'egress.rule' },
  {
    subject: firewall,
    name: /^(?:ingress|rule|rules|security_rule|allow|deny|statement|inbound_rule)(?:\[\])?\.|^(?:cidr_blocks|ipv6_cidr_blocks|source_ranges|destination_ranges|source_tags|target_tags)\[\]$|^(?:cidr_ipv4|cidr_ipv6|from_port|to_port|protocol|ip_protocol|type|self|source_security_group_id|referenced_security_group_id|direction|access|priority|source_port_range|destination_port_range|source_address_prefix|destination_address_prefix|rule_action|rule_number|cidr_block|port_range_min|port_range_max)$/,
    id: 'firewall.rule',
  },
  {
    subject: /./,
    name: /(?:^|\.)(?:vpc_security_group_ids|security_groups|security_group_ids)\[\]$/,
    id: 'firewall.rule',
  },
  // Names, delivery, data
  { subject: dns, name: /^ttl$/, id: 'dns.ttl', type: 'number' },
  {
    subject: dns,
    name: /^(?:records\[\]|rrdatas\[\]|alias\[\]\.name|value|content|record|type|weighted_routing_policy\[\]\.weight)$/,
    id: 'dns.record',
  },
  {
    subject: cdn,
    name: /^(?:default_cache_behavior|ordered_cache_behavior|cache_behavior|origin|origin_group|price_class|http_version|restrictions|custom_error_response|viewer_certificate|enabled|is_ipv6_enabled|compress|default_root_object|web_acl_id)/,
    id: 'cdn.configuration',
  },
  {
    subject: bucket,
    name: /^(?:policy|acl|grant\b.*|block_public_acls|public_access_prevention|uniform_bucket_level_access|container_access_type)/,
    id: 'data.access-control',
  },
  { subject: bucket, name: /^bucket$/, id: 'data.bucket' },
  {
    subject:
      /^aws_(?:s3_bucket_public_access_block|lakeformation_\w+)$|_iam_(?:binding|member|policy)$/,
    name: /^(?:block_public_acls|block_public_policy|ignore_public_acls|restrict_public_buckets|permissions\[\]|role|members\[\]|policy_data)$/,
    id: 'data.access-control',
  },
  {
    subject:
      /^aws_iam_(?:role|role_policy|policy|user_policy|group_policy|role_policy_attachment)$|^azurerm_role_assignment$/,
    name: /^(?:inline_policy|policy$|assume_role_policy|managed_policy_arns|permissions_boundary|policy_arn|role_definition_name)/,
    id: 'security.access-control',
  },
  // Images of machines
  {
    subject: compute,
    name: /^(?:ami|image_id|image|source_image|source_image_id|boot_disk\[\]\.initialize_params\[\]\.image|ami_type|(?:source_image_reference|storage_image_reference)(?:\[\])?\.(?:publisher|offer|sku))$/,
    id: 'os.name',
    type: 'text',
  },
  {
    subject: compute,
    name: /^(?:source_image_reference|storage_image_reference)(?:\[\])?\.version$/,
    id: 'os.version',
  },
  { subject: compute, name: /^kernel_id$/, id: 'kernel.version', type: 'text' },
  { subject: /./, name: /^(?:region|location)$/, id: 'cloud.region' },
];
