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
    name: /(?:^|\.)(?:\w*CreateTime|\w*CreatedTime|CreationTime|CreationDate|CreatedAt|IssuedAt|RenewedAt|createdAt|updatedAt|modifiedAt|LaunchTime|AttachTime|StartTime|LastModified|LastModifiedTime|LatestRestorableTime|EarliestRestorableTime|UsageOperationUpdateTime|CertificateDetails\.ValidTill|StateTransitionReason|DeprecationTime)(?:$|\.)/,
  },
  {
    id: 'aws.etag',
    how: 'volatile',
    name: /(?:^|\.)(?:ETag|CallerReference|RevisionId|ClientToken)$/,
  },
  {
    // What a cluster makes for itself: its certificate and its issuer of tokens.
    id: 'aws.cluster-identity',
    how: 'volatile',
    subject: /^eks:Cluster$/,
    name: /^(?:certificateAuthority\.data|identity\.oidc\.issuer)$/,
  },
  {
    // A signed link to the package, good for minutes.
    id: 'aws.package-link',
    how: 'volatile',
    subject: /^answer$/,
    name: /^Code\.Location$/,
  },
  {
    id: 'aws.events',
    how: 'volatile',
    subject: /^ecs:/,
    name: /^(?:events|deployments)\[\]|^(?:runningCount|pendingCount)$/,
  },
];
