import { awsText } from '../../../../shared/text/formats/cloud.ts';
import type { IdentityRules } from '../common/identity.ts';
import { mapper } from '../common/mapping.ts';
import { treeCollector } from '../common/tree-collector.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { child, textAt } from '../common/tree.ts';
import type { MapEntry, ReadTree, TreeNode } from '../common/tree.ts';
import { NotThisFormat } from '../types.ts';
import { awsAsides } from './aside.ts';
import { awsMapping, balancerAttributes } from './mapping.ts';
import { nameOf } from './names.ts';
import { answerLists } from './resources.data.ts';
import type { AnswerList } from './resources.data.ts';

/** Objects name themselves, so the answers of a side are compared together, however they are split. */
const SCOPE = 'account';

const attribute = mapper(balancerAttributes);

const identity: IdentityRules = {
  unordered:
    /(?:Ids|Groups|Zones|Protocols|Ciphers|Subnets|Aliases|Items|CidrBlocks|Ranges|Cidrs|Policies|PolicyNames|Arns|Architectures|types)$/i,
  sorted: /^(?:ResourceRecords|UserIdGroupPairs|VpcSecurityGroups|Instances)$/,
  generatedIds: true,
  special: [
    {
      list: /^IpPermissions(?:Egress)?$/,
      keys: [['IpProtocol', 'FromPort?', 'ToPort?']],
    },
    { list: /^Ip(?:v6)?Ranges$/, keys: [['CidrIp'], ['CidrIpv6']] },
    { list: /^Entries$/, keys: [['RuleNumber', 'Egress']] },
    { list: /^ListenerDescriptions$/, keys: [['Listener/LoadBalancerPort']] },
    { list: /^BackendServerDescriptions$/, keys: [['InstancePort']] },
    { list: /^(?:Default)?Actions$/, keys: [['Order', 'Type'], ['Type']] },
    { list: /^Conditions$/, keys: [['Field']] },
    { list: /^LogDeliveryConfigurations$/, keys: [['LogType', 'DestinationType']] },
    { list: /^clusterLogging$/, keys: [['enabled']] },
  ],
};

/** Reads what describe calls of the AWS command line and SDKs answer. */
export const aws = treeCollector({
  id: 'aws',
  version: '1',
  title: 'Answers of AWS',
  formats: ['aws ... describe-* as JSON or YAML', 'recorded answers of the AWS SDKs'],
  dimensions: ['infrastructure', 'dependencies', 'data', 'network'],
  description:
    'Reads databases, caches, machines, balancers, security groups, content delivery and names as AWS describes them.',
  filePatterns: ['*.json'],
  sample: 'sample.json',
  detect: (file) =>
    looksLikeAnswer(file.text) ? { confidence: 0.8, because: awsText.because } : null,
  parts,
  scope: () => SCOPE,
  mapping: awsMapping,
  asides: awsAsides,
  identity,
  hints: ({ kind }, leaf) => {
    const mapped = kind === 'elb:Attributes' ? attribute(kind, leaf.called ?? '', '') : null;
    return mapped ? { mapped } : {};
  },
});

const SURE =
  /"(?:DBInstanceIdentifier|DBClusterIdentifier|CacheClusterId|LoadBalancerArn|TargetGroupArn|LoadBalancerName|ReservationId|GroupId|VpcId|DistributionConfig|ResourceRecordSets|AutoScalingGroupARN|FunctionArn|VolumeId|ResponseMetadata|DBParameterGroupName|ParameterName|SslProtocols|clusterArn|nodegroupArn|IpPermissions|DBInstanceClass|CacheNodeType|InstanceId|SubnetId|resourcesVpcConfig|ViewerCertificate|CertificateArn|HostedZoneConfig|(?:idle_timeout|deregistration_delay)\.timeout_seconds)"/;

function looksLikeAnswer(text: string): boolean {
  if (!/^\s*\{/.test(text) || !SURE.test(text)) return false;
  return keysPattern.test(text.slice(0, HEAD)) || isFunction(text);
}

/** `aws lambda get-function-configuration` answers with the function itself. */
function isFunction(text: string): boolean {
  return /"FunctionArn"\s*:/.test(text) && /"(?:Runtime|Handler|PackageType)"\s*:/.test(text);
}

const HEAD = 100_000;
const keysPattern = new RegExp(`"(?:${answerLists.map(({ key }) => key).join('|')})"\\s*:\\s*[[{]`);

/** One part a resource, and one for what says nothing of any. */
function parts({ documents }: ReadTree): readonly TreePart[] {
  const found = documents.flatMap(({ root }) => (root ? partsOf(root) : []));
  if (!found.some(({ kind }) => kind !== ENVELOPE)) throw new NotThisFormat('no list of AWS');
  return found;
}

const ENVELOPE = 'answer';

function partsOf(root: TreeNode): readonly TreePart[] {
  if (root.kind !== 'map') return [];
  if (textAt(root, 'FunctionArn') !== undefined) return resources(root, functionList);
  const data = child(root, 'data');
  const rest: MapEntry[] = [];
  const found = root.entries.flatMap((entry): readonly TreePart[] => {
    if (entry.key === 'data' && data?.kind === 'map') return partsOf(data);
    const list = answerLists.find(({ key, holds }) => key === entry.key && has(entry.node, holds));
    if (list?.kind === 'cloudfront:DistributionList') return partsOf(entry.node);
    if (list) return resources(entry.node, list);
    rest.push(entry);
    return [];
  });
  if (rest.length === 0) return found;
  const envelope: TreeNode = { kind: 'map', entries: rest, position: root.position };
  return [...found, { subject: 'aws', kind: ENVELOPE, root: envelope }];
}

const functionList: AnswerList = {
  key: 'Configuration',
  kind: 'lambda:Function',
  names: ['FunctionName'],
};

function has(node: TreeNode, key: string | undefined): boolean {
  const [first] = node.kind === 'list' ? node.items : [node];
  return key === undefined || child(first, key) !== undefined;
}

function resources(node: TreeNode, list: AnswerList): readonly TreePart[] {
  if (list.names.length === 0)
    return [{ subject: `aws:${list.kind}`, kind: list.kind, root: node }];
  const items = node.kind === 'list' ? node.items : [node];
  if (items.length === 0) return [{ subject: `aws:${list.kind}`, kind: list.kind, root: node }];
  const named = items.map((item) => nameOf(item, list));
  return items.flatMap((root, index) => {
    const name = named[index] ?? '';
    const repeated = named.indexOf(name) === index ? '' : `#${index + 1}`;
    const inner = list.kind === 'ec2:Reservation' ? child(root, 'Instances') : undefined;
    const part = { subject: `aws:${list.kind}:${name}${repeated}`, kind: list.kind, root };
    return inner && root.kind === 'map' ? reservation(part, root, inner) : [part];
  });
}

/** A reservation is only how its instances were ordered. */
function reservation(
  part: TreePart,
  root: TreeNode & { kind: 'map' },
  inner: TreeNode,
): readonly TreePart[] {
  const entries = root.entries.filter(({ key }) => key !== 'Instances');
  const aside = { id: 'aws.reservation', how: 'skipped' } as const;
  return [
    ...resources(inner, { key: 'Instances', kind: 'ec2:Instance', names: ['InstanceId'] }),
    { ...part, root: { ...root, entries }, aside },
  ];
}
