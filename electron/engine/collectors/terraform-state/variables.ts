import type { MappingLine } from '../common/mapping.ts';

const variables = /^variables$/;

/**
 * Values that people give to the variables of a configuration, by the names that they use for them
 * (in files of values and in the configuration of stacks). The first line that fits wins.
 */
export const variableMapping: readonly MappingLine[] = [
  {
    subject: variables,
    name: /(?:^|_)(?:db|database|rds|postgres(?:ql)?|mysql|aurora)_(?:\w+_)?version$/,
    id: 'database.engine-version',
  },
  { subject: variables, name: /(?:^|_)(?:db|database|rds)_engine$/, id: 'database.engine' },
  {
    subject: variables,
    name: /(?:^|_)(?:redis|cache|elasticache|memcached)_(?:engine_)?version$/,
    id: 'cache.version',
  },
  {
    subject: variables,
    name: /(?:^|_)(?:kafka|rabbitmq|mq|broker)_(?:engine_)?version$/,
    id: 'broker.version',
  },
  {
    subject: variables,
    name: /(?:^|_)(?:kubernetes|k8s|eks|aks|gke|cluster)_version$/,
    id: 'container.runtime',
    type: 'version',
  },
  {
    subject: variables,
    name: /(?:^|_)(?:instance_types?|instance_class|machine_type|node_type|vm_size|sku_name)(?:\[\])?$/,
    id: 'compute.instance-type',
  },
  {
    subject: variables,
    name: /(?:^|_)(?:replicas|replica_count|instance_count|node_count|desired_(?:count|capacity|size))$/,
    id: 'compute.replicas',
  },
  {
    subject: variables,
    name: /(?:^|_)(?:allocated_storage|volume_size|disk_size(?:_gb)?|storage_size)$/,
    id: 'storage.size',
    type: 'number',
  },
  {
    subject: variables,
    name: /(?:^|_)(?:storage_type|volume_type|disk_type)$/,
    id: 'storage.type',
  },
  { subject: variables, name: /^(?:aws_|gcp_|azure_)?(?:region|location)$/, id: 'cloud.region' },
  { subject: variables, name: /(?:^|_)(?:container_)?image(?:_uri)?$/, id: 'container.image' },
  {
    subject: variables,
    name: /(?:^|_)(?:ssl_policy|min_tls_version|tls_version)$/,
    id: 'tls.version',
    type: 'text',
  },
  {
    subject: variables,
    name: /(?:^|_)feature_flags?\b|^enable_feature_/,
    id: 'config.feature-flag',
  },
];
