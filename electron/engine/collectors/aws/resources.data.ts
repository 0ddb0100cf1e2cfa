/** A list of an answer of the AWS API, and what its elements are. */
export interface AnswerList {
  /** Key of the list, or of the one resource, in the answer. */
  readonly key: string;
  /** Service and resource, as in `aws:rds:DBInstance:main`. */
  readonly kind: string;
  /** Fields that name an element, the most telling first; none where the whole list is one thing. */
  readonly names: readonly string[];
  /** A field without which a list of this name is another one. */
  readonly holds?: string;
}

/** Lists that describe calls give (AWS API references of the services). */
export const answerLists: readonly AnswerList[] = [
  { key: 'DBInstances', kind: 'rds:DBInstance', names: ['DBInstanceIdentifier'] },
  { key: 'DBClusters', kind: 'rds:DBCluster', names: ['DBClusterIdentifier'] },
  { key: 'DBParameterGroups', kind: 'rds:DBParameterGroup', names: ['DBParameterGroupName'] },
  { key: 'DBSubnetGroups', kind: 'rds:DBSubnetGroup', names: ['DBSubnetGroupName'] },
  { key: 'DBEngineVersions', kind: 'rds:DBEngineVersion', names: ['EngineVersion'] },
  { key: 'Parameters', kind: 'rds:Parameter', names: ['ParameterName'] },
  { key: 'CacheClusters', kind: 'elasticache:CacheCluster', names: ['CacheClusterId'] },
  { key: 'ReplicationGroups', kind: 'elasticache:ReplicationGroup', names: ['ReplicationGroupId'] },
  { key: 'Reservations', kind: 'ec2:Reservation', names: ['ReservationId'] },
  { key: 'Instances', kind: 'ec2:Instance', names: ['InstanceId'] },
  { key: 'Images', kind: 'ec2:Image', names: ['Name', 'ImageId'] },
  { key: 'Volumes', kind: 'ec2:Volume', names: ['VolumeId'] },
  { key: 'SecurityGroups', kind: 'ec2:SecurityGroup', names: ['GroupName', 'GroupId'] },
  { key: 'SecurityGroupRules', kind: 'ec2:SecurityGroupRule', names: ['SecurityGroupRuleId'] },
  { key: 'NetworkAcls', kind: 'ec2:NetworkAcl', names: ['NetworkAclId'] },
  { key: 'Vpcs', kind: 'ec2:Vpc', names: ['VpcId'] },
  { key: 'Subnets', kind: 'ec2:Subnet', names: ['SubnetId'] },
  { key: 'RouteTables', kind: 'ec2:RouteTable', names: ['RouteTableId'] },
  { key: 'NatGateways', kind: 'ec2:NatGateway', names: ['NatGatewayId'] },
  { key: 'VpcEndpoints', kind: 'ec2:VpcEndpoint', names: ['ServiceName', 'VpcEndpointId'] },
  { key: 'LoadBalancers', kind: 'elb:LoadBalancer', names: ['LoadBalancerName'] },
  { key: 'LoadBalancerDescriptions', kind: 'elb:LoadBalancer', names: ['LoadBalancerName'] },
  { key: 'TargetGroups', kind: 'elb:TargetGroup', names: ['TargetGroupName'] },
  { key: 'Listeners', kind: 'elb:Listener', names: ['Port'] },
  { key: 'Rules', kind: 'elb:Rule', names: ['Priority'] },
  { key: 'SslPolicies', kind: 'elb:SslPolicy', names: ['Name'] },
  { key: 'Attributes', kind: 'elb:Attributes', names: [] },
  { key: 'LoadBalancerAttributes', kind: 'elb:Attributes', names: [] },
  { key: 'Distribution', kind: 'cloudfront:Distribution', names: ['Id'] },
  { key: 'DistributionConfig', kind: 'cloudfront:Distribution', names: ['Comment'] },
  { key: 'Items', kind: 'cloudfront:Distribution', names: ['Id'], holds: 'DomainName' },
  { key: 'DistributionList', kind: 'cloudfront:DistributionList', names: [] },
  { key: 'ResourceRecordSets', kind: 'route53:RecordSet', names: ['Name', 'Type'] },
  { key: 'HostedZones', kind: 'route53:HostedZone', names: ['Name'] },
  { key: 'AutoScalingGroups', kind: 'autoscaling:Group', names: ['AutoScalingGroupName'] },
  { key: 'LaunchTemplateVersions', kind: 'ec2:LaunchTemplate', names: ['LaunchTemplateName'] },
  {
    key: 'Configuration',
    kind: 'lambda:Function',
    names: ['FunctionName'],
    holds: 'FunctionName',
  },
  { key: 'Certificate', kind: 'acm:Certificate', names: ['DomainName'], holds: 'DomainName' },
  { key: 'CertificateSummaryList', kind: 'acm:Certificate', names: ['DomainName'] },
  { key: 'Functions', kind: 'lambda:Function', names: ['FunctionName'] },
  { key: 'Buckets', kind: 's3:Bucket', names: ['Name'] },
  { key: 'Queues', kind: 'sqs:Queue', names: ['QueueName'] },
  { key: 'ClusterInfoList', kind: 'kafka:Cluster', names: ['ClusterName'] },
  { key: 'Brokers', kind: 'mq:Broker', names: ['BrokerName'] },
  { key: 'Addons', kind: 'eks:Addon', names: ['addonName'] },
  { key: 'cluster', kind: 'eks:Cluster', names: ['name'] },
  { key: 'nodegroup', kind: 'eks:Nodegroup', names: ['nodegroupName'] },
  { key: 'services', kind: 'ecs:Service', names: ['serviceName'] },
  { key: 'clusters', kind: 'ecs:Cluster', names: ['clusterName'] },
];
