import type { AsideRule } from '../common/aside.ts';

/** Fields of stacks that change by themselves or are of the tool's own use. The first that fits wins. */
export const pulumiAsides: readonly AsideRule[] = [
  {
    id: 'pulumi.timestamp',
    how: 'volatile',
    subject: /^resource$/,
    name: /^(?:created|modified)$/,
  },
  { id: 'pulumi.generated-id', how: 'volatile', subject: /^resource$/, name: /^id$/ },
  {
    id: 'pulumi.bookkeeping',
    how: 'skipped',
    subject: /^resource$/,
    name: /^(?!protect$|retainOnDelete$|external$)/,
  },
  {
    id: 'pulumi.internal',
    how: 'skipped',
    name: /(?:^|\.)(?:__defaults|__meta|__inputs|__provider)\b|(?:^|\.)4dabf18193072939515e22adb298388d$/,
  },
  { id: 'pulumi.asset-hash', how: 'volatile', name: /(?:^|\.)hash$/, value: /^[\da-f]{64}$/ },
  {
    id: 'pulumi.generated-id',
    how: 'volatile',
    name: /^(?:id|urn|uniqueId|resourceId|selfLink|uid)$/,
  },
  {
    id: 'pulumi.generated-id',
    how: 'volatile',
    name: /(?:Id|Ids\[\]|Arn|Arns\[\]|^arn)$/,
    value: /^(?:arn:|[a-z]+-[\da-f]{8,}$|[A-Z\d]{12,}$|[\da-f]{8}-[\da-f]{4}-)/,
  },
  {
    id: 'pulumi.auto-name',
    how: 'volatile',
    name: /(?:^|\.)(?:name|bucket|identifier|clusterIdentifier|namePrefix)$/,
    value: /-[\da-f]{7}$/,
  },
  {
    id: 'pulumi.timestamp',
    how: 'volatile',
    name: /(?:^|\.)(?:createDate|createdAt|creationTimestamp|lastModified\w*|latestRestorableTime|lastUpdated\w*|updateTime)$/,
  },
  {
    id: 'pulumi.revision',
    how: 'volatile',
    name: /(?:^|\.)(?:etag|eTag|fingerprint|metadataFingerprint|labelFingerprint|generation|resourceVersion|callerReference)$/,
  },
  { id: 'pulumi.cluster-identity', how: 'volatile', name: /^certificateAuthority\.data$/ },
  {
    id: 'pulumi.encryption',
    how: 'skipped',
    subject: /^configuration$/,
    name: /^(?:encryptionsalt|encryptedkey|secretsprovider)$/,
  },
];
