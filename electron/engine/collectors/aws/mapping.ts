import type { MappingLine } from '../common/mapping.ts';

const database = /^rds:DB(?:Instance|Cluster)$/;
const balancer = /^elb:/;

/** Fields of AWS answers in the words of the catalogue; `subject` is service and resource. */
export const awsMapping: readonly MappingLine[] = [
  { subject: database, name: /^Engine$/, id: 'database.engine' },
  { subject: database, name: /^EngineVersion$/, id: 'database.engine-version' },
  { subject: database, name: /^(?:Nchar)?CharacterSetName$/, id: 'database.character-set' },
  { subject: database, name: /^DBName$|^DatabaseName$/, id: 'database.name' },
  {
    subject: database,
    name: /^(?:DBParameterGroups\[\]\.DBParameterGroupName|DBClusterParameterGroup)$/,
    id: 'database.setting',
  },
  { subject: /^rds:Parameter$/, name: /^ParameterValue$/, id: 'database.setting' },
  {
    subject: database,
    name: /^(?:Allocated|MaxAllocated)Storage$/,
    id: 'storage.size',
    type: 'number',
  },
  { subject: database, name: /^StorageType$/, id: 'storage.type' },
  {
    subject: database,
    name: /^(?:StorageEncrypted|IAMDatabaseAuthenticationEnabled|PubliclyAccessible|DeletionProtection)$/,
    id: 'security.access-control',
  },
  { subject: database, name: /^Timezone$/, id: 'host.time-zone' },
  { subject: database, name: /^(?:Endpoint\.Port|Port|DbInstancePort)$/, id: 'service.port' },
  { subject: database, name: /^CACertificateIdentifier$/, id: 'tls.certificate' },
  { subject: /^elasticache:/, name: /^EngineVersion$/, id: 'cache.version' },
  { subject: /^elasticache:/, name: /^(?:NumCacheNodes|NumNodeGroups)$/, id: 'compute.replicas' },
  {
    subject: /^elasticache:/,
    name: /(?:Encryption|AuthToken)\w*Enabled$/,
    id: 'security.access-control',
  },
  {
    subject: /^(?:kafka|mq):/,
    name: /(?:^|\.)(?:KafkaVersion|EngineVersion)$/,
    id: 'broker.version',
  },
  {
    name: /(?:^|\.)(?:DBInstanceClass|InstanceType|CacheNodeType|HostInstanceType|instanceTypes\[\])$/,
    id: 'compute.instance-type',
  },
  { name: /(?:^|\.)(?:Region|RegionName)$/, id: 'cloud.region' },
  { subject: /^ec2:Image$/, name: /^(?:Name|Description)$/, id: 'os.name' },
  { subject: /^ec2:/, name: /(?:^|\.)(?:PlatformDetails|Platform)$/, id: 'os.name' },
  { subject: /^ec2:/, name: /(?:^|\.)KernelId$/, id: 'kernel.version', type: 'text' },
  { subject: /^ec2:Volume$/, name: /^Size$/, id: 'storage.size', type: 'number' },
  { subject: /^ec2:Volume$/, name: /^VolumeType$/, id: 'storage.type' },
  { subject: /^ec2:SecurityGroup/, name: /^IpPermissionsEgress\[\]/, id: 'egress.rule' },
  { subject: /^ec2:SecurityGroup/, name: /^IpPermissions\[\]/, id: 'firewall.rule' },
  {
    subject: /^ec2:SecurityGroupRule$/,
    name: /^(?:CidrIpv[46]|IpProtocol|FromPort|ToPort|IsEgress)$/,
    id: 'firewall.rule',
  },
  { subject: /^ec2:NetworkAcl$/, name: /^Entries\[\]/, id: 'firewall.rule' },
  {
    subject: /^autoscaling:/,
    name: /^(?:DesiredCapacity|MinSize|MaxSize)$/,
    id: 'compute.replicas',
  },
  { subject: /^ecs:Service$/, name: /^desiredCount$/, id: 'compute.replicas' },
  {
    subject: /^(?:eks:Cluster|eks:Nodegroup)$/,
    name: /^version$/,
    id: 'container.runtime',
    type: 'version',
  },
  { subject: /^eks:Nodegroup$/, name: /^scalingConfig\.desiredSize$/, id: 'compute.replicas' },
  { subject: /^lambda:/, name: /(?:^|\.)Runtime$/, id: 'runtime.version', type: 'text' },
  { subject: /^lambda:/, name: /(?:^|\.)MemorySize$/, id: 'compute.memory-limit', type: 'number' },
  { subject: /^lambda:/, name: /(?:^|\.)Environment\.Variables\./, id: 'config.key' },
  // Balancers
  { subject: balancer, name: /^Type$/, id: 'load-balancer.type' },
  { subject: balancer, name: /(?:^|\.)HealthCheckEnabled$/, id: 'health-check.enabled' },
  {
    subject: balancer,
    name: /(?:^|\.)(?:HealthCheckPath|HealthCheck\.Target)$/,
    id: 'health-check.path',
  },
  {
    subject: balancer,
    name: /(?:^|\.)(?:HealthCheckTimeoutSeconds|HealthCheck\.Timeout)$/,
    id: 'health-check.timeout',
    type: 'seconds',
  },
  {
    subject: balancer,
    name: /(?:^|\.)(?:HealthCheckIntervalSeconds|HealthCheck\.Interval)$/,
    id: 'health-check.interval',
    type: 'seconds',
  },
  {
    subject: balancer,
    name: /(?:^|\.)(?:(?:Unh|H)ealthyThreshold(?:Count)?|HealthCheck\.(?:Unh|H)ealthyThreshold)$/,
    id: 'health-check.threshold',
  },
  {
    subject: balancer,
    name: /(?:^|\.)(?:SslPolicy|SslProtocols\[\])$/,
    id: 'tls.version',
    type: 'text',
  },
  { subject: /^elb:SslPolicy$/, name: /^Ciphers\[\]/, id: 'tls.cipher-suite', type: 'text' },
  { subject: balancer, name: /(?:^|\.)CertificateArn$/, id: 'tls.certificate' },
  {
    subject: balancer,
    name: /(?:^|\.)(?:ConnectionSettings\.IdleTimeout)$/,
    id: 'load-balancer.timeout',
    type: 'seconds',
  },
  {
    subject: /^elb:(?:Listener|Rule)$/,
    name: /^(?:DefaultActions|Actions|Conditions)\[\]/,
    id: 'load-balancer.rule',
  },
  {
    subject: balancer,
    name: /(?:^|\.)PolicyNames\[\]$/,
    value: /ELBSecurityPolicy|SSL|TLS/i,
    id: 'tls.version',
    type: 'text',
  },
  { subject: balancer, name: /(?:^|\.)SSLCertificateId$/, id: 'tls.certificate' },
  { subject: balancer, name: /(?:^|\.)(?:LoadBalancer|Instance)?Port$/, id: 'service.port' },
  { subject: /^acm:/, name: /./, id: 'tls.certificate' },
  { subject: /^eks:Cluster$/, name: /(?:^|\.)publicAccessCidrs\[\]$/, id: 'firewall.rule' },
  {
    subject: /^eks:Cluster$/,
    name: /(?:^|\.)(?:endpoint(?:Public|Private)Access|authenticationMode)$/,
    id: 'security.access-control',
  },
  // Content delivery and names
  { subject: /^cloudfront:/, name: /MinimumProtocolVersion$/, id: 'tls.version', type: 'text' },
  { subject: /^cloudfront:/, name: /./, id: 'cdn.configuration' },
  { subject: /^route53:RecordSet$/, name: /^TTL$/, id: 'dns.ttl', type: 'seconds' },
  {
    subject: /^route53:RecordSet$/,
    name: /^(?:ResourceRecords\[\]\.Value|AliasTarget\.DNSName)$/,
    id: 'dns.record',
  },
  { subject: /^s3:/, name: /^Name$/, id: 'data.bucket' },
];

/** Attributes of balancers are pairs of a key and a value: the key says what it is. */
export const balancerAttributes: readonly MappingLine[] = [
  {
    name: /^(?:idle_timeout|client_keep_alive|deregistration_delay|connection_logs|slow_start)\S*seconds$/,
    id: 'load-balancer.timeout',
    type: 'seconds',
  },
  { name: /^load_balancing\.algorithm\.type$/, id: 'load-balancer.method' },
  { name: /^stickiness\./, id: 'load-balancer.method', type: 'text' },
];
