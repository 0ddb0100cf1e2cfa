import { cloudFormationText } from '../../../../shared/text/formats/infrastructure.ts';
import type { AttributeHints } from '../common/builder.ts';
import type { Leaf } from '../common/flatten.ts';
import type { IdentityRules } from '../common/identity.ts';
import { isSecretName } from '../common/secret-names.ts';
import { isReference } from '../common/secrets.ts';
import { textAt } from '../common/tree.ts';
import { treeCollector } from '../common/tree-collector.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { snakeCase, spellCloudFormation } from '../terraform-state/kinds.ts';
import { terraformMapping } from '../terraform-state/mapping.ts';
import { markedByType } from '../terraform-state/secrecy.ts';
import type { Detection, SourceFile } from '../types.ts';
import { templateAsides } from './asides.ts';
import { templateParts } from './parts.ts';

/** Lists that are sets in the resource types' schemas. */
const identity: IdentityRules = {
  special: [
    {
      list: /^SecurityGroup(?:Ingress|Egress)$/,
      keys: [
        ['FromPort?', 'ToPort?', 'IpProtocol'],
        ['FromPort?', 'ToPort?', 'IpProtocol', 'CidrIp?', 'SourceSecurityGroupId?'],
      ],
    },
    { list: /^PortMappings$/, keys: [['ContainerPort']] },
    { list: /^MountPoints$/, keys: [['ContainerPath']] },
    { list: /^Statement$/, keys: [['Sid']] },
    { list: /^Listeners$/, keys: [['LoadBalancerPort'], ['Port']] },
    { list: /^CacheBehaviors$/, keys: [['PathPattern']] },
    { list: /^CustomErrorResponses$/, keys: [['ErrorCode']] },
    { list: /^OptionSettings$/, keys: [['Namespace', 'OptionName']] },
  ],
  unordered:
    /(?:SecurityGroups|SecurityGroupIds|Subnets|SubnetIds|AvailabilityZones|ManagedPolicyArns|Aliases|AllowedMethods|CachedMethods|AllowedValues|Capabilities|EnableCloudwatchLogsExports)$/,
  generatedIds: true,
};

/** Reads CloudFormation templates, those that the CDK and SAM synthesise among them. */
export const cloudformation = treeCollector({
  id: 'cloudformation',
  version: '1',
  title: 'CloudFormation template',
  formats: [
    'CloudFormation templates in YAML or JSON',
    'synthesised CDK templates',
    'SAM templates',
  ],
  dimensions: ['infrastructure', 'dependencies', 'data', 'network'],
  description:
    'Reads resources, parameters, conditions and outputs of a template as they are written; functions are not resolved.',
  filePatterns: [
    '*.template',
    '*.template.json',
    '*.template.yaml',
    '*.template.yml',
    '*.cfn.yaml',
  ],
  sample: 'sample.template.yaml',
  detect,
  parts: templateParts,
  scope: (_tree, file) => file.path,
  mapping: terraformMapping,
  spelling: (_kind, path) => spellCloudFormation(path),
  asides: templateAsides,
  identity,
  hints,
});

function detect({ text }: SourceFile): Detection | null {
  const declares =
    /^AWSTemplateFormatVersion\s*:/m.test(text) || /"AWSTemplateFormatVersion"\s*:\s*"/.test(text);
  const holds =
    (/^Resources\s*:/m.test(text) || /"Resources"\s*:\s*\{/.test(text)) &&
    /\bType"?\s*:\s*["']?(?:AWS|Custom|Alexa)::\w/.test(text);
  return declares || holds ? { confidence: 0.95, because: cloudFormationText.because } : null;
}

function hints(part: TreePart, leaf: Leaf): AttributeHints {
  if (leaf.value.kind === 'empty' || isReference(leaf.value.text)) return {};
  if (part.kind !== 'Parameter') {
    return { sensitive: markedByType(part.kind)(leaf.keys.map(snakeCase)) };
  }
  const named = isSecretName(part.subject.slice('Parameter/'.length));
  const hidden = /^true$/i.test(textAt(part.root, 'NoEcho') ?? '');
  return { sensitive: leaf.path === 'Default' && (hidden || named) };
}
