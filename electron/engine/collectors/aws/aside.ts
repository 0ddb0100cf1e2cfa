import type { AsideRule } from '../common/aside.ts';

/** What an answer says of the call, of the moment, and of itself. The first that fits wins. */
export const awsAsides: readonly AsideRule[] = [
  {
    id: 'aws.response',
    how: 'volatile',
    name: /^ResponseMetadata\b|^(?:NextToken|Marker|nextToken|NextMarker|IsTruncated|MaxItems|status_code)$/,
  },
  {
    id: 'aws.times',
    how: 'volatile',
    name: /(?:^|\.)(?:InstanceCreateTime|ClusterCreateTime|CreateTime|CreatedTime|CreationTime|CreationDate|createdAt|updatedAt|LaunchTime|AttachTime|StartTime|LastModified|LastModifiedTime|LatestRestorableTime|EarliestRestorableTime|UsageOperationUpdateTime|CertificateDetails\.ValidTill|StateTransitionReason|DeprecationTime)(?:$|\.)/,
  },
  {
    id: 'aws.etag',
    how: 'volatile',
    name: /(?:^|\.)(?:ETag|CallerReference|RevisionId|ClientToken)$/,
  },
  {
    id: 'aws.events',
    how: 'volatile',
    subject: /^ecs:/,
    name: /^(?:events|deployments)\[\]|^(?:runningCount|pendingCount)$/,
  },
];
