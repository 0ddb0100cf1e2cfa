import type { AsideRule } from '../common/aside.ts';

const HASH = /(?:^|[/:_.-])[\da-f]{64}(?:\.\w+)?$/;

/** What a template says of itself, and what synthesis writes anew each time. The first that fits wins. */
export const templateAsides: readonly AsideRule[] = [
  {
    id: 'cloudformation.format-version',
    how: 'skipped',
    subject: /^template$/,
    name: /^AWSTemplateFormatVersion$/,
  },
  {
    id: 'cloudformation.interface',
    how: 'skipped',
    subject: /^template$/,
    name: /^Metadata\.AWS::CloudFormation::/,
  },
  { id: 'cloudformation.address', how: 'skipped', subject: /^resource$/, name: /^Type$/ },
  {
    id: 'cloudformation.dependencies',
    how: 'skipped',
    subject: /^resource$/,
    name: /^DependsOn\b/,
  },
  { id: 'cdk.path', how: 'volatile', subject: /^resource$/, name: /^Metadata\.aws:cdk:path$/ },
  { id: 'cdk.asset', how: 'volatile', subject: /^resource$/, name: /^Metadata\.aws:asset:/ },
  {
    id: 'cdk.metadata',
    how: 'skipped',
    subject: /^template$/,
    name: /^Conditions\.CDKMetadataAvailable\b/,
  },
  {
    id: 'cdk.bootstrap',
    how: 'skipped',
    subject: /^(?:Parameter|Rule)$/,
    name: /./,
    value: /cdk-bootstrap|CDK bootstrap|BootstrapVersion/i,
  },
  { id: 'cdk.asset', how: 'volatile', name: /./, value: HASH },
];
