import type { VariationRule } from '../model/rule.ts';

/** Built-in reasons why a difference explains itself, in the order in which they are tried. */
export const variationRules = [
  {
    id: 'environment-name',
    title: 'Environment name inside the value',
    reason: 'The values are the same but for the name of their environment.',
  },
  {
    id: 'environment-name-omitted',
    title: 'Environment name on one side only',
    reason:
      'The values are the same but for the name of the environment, which one side leaves out.',
  },
  {
    id: 'secret',
    title: 'Secrets of their own',
    reason: 'Each environment has a secret of its own, as it should.',
  },
  {
    id: 'identifier',
    title: 'Identifier given by the provider',
    reason: 'The provider gives every resource an identifier of its own.',
  },
  {
    id: 'generated-suffix',
    title: 'Generated suffix',
    reason: 'The names are the same but for a suffix that was generated.',
  },
  {
    id: 'assigned-address',
    title: 'Address given by the provider',
    reason: 'The provider gives every resource an address of its own.',
  },
  {
    id: 'timestamp',
    title: 'Moment of creation or change',
    reason: 'Resources are made and changed at different moments.',
  },
  {
    id: 'content-of-version',
    title: 'Checksum of another version',
    reason: 'The version of the package differs, which has a row of its own, so its checksum does.',
  },
] as const satisfies readonly VariationRule[];

export type VariationId = (typeof variationRules)[number]['id'];

/** Last segments of names that hold identifiers. `image_id`, `ami` and versions are none. */
export const identifierNames =
  /(?:^|[._-])(?:id|ids|arn|arns|uid|etag|guid|uuid|fingerprint|thumbprint|lineage|account|account_id|owner|owner_id|owner_alias)$/;

/** Names whose identifiers say what runs, so that a difference matters. */
export const meaningfulIdentifiers =
  /(?:^|_)(?:image|ami|model|product|plan|price|engine|version|template|digest|snapshot)_?(?:id|ids|arn)?$/;

/** Names of addresses that a provider assigns. */
export const addressNames =
  /(?:^|[._-])(?:ip|ips|private_?ips?|public_?ips?|cluster_?ips?|pod_?ips?|host_?ips?|private_?dns|public_?dns|dns_?name|domain_?name|endpoint|hosted_?zone(?:_?name)?)(?:_?address)?$/;

/** Names of moments; dates from which a rule applies have no time of day. */
export const momentNames =
  /(?:^|[._-])(?:created|updated|modified|generated|captured|launched|last|creation|launch|at|time|date|timestamp)(?:[._-]|$)/;

/** Ends of host names that providers hand out. */
export const providerHosts: readonly string[] = [
  '.amazonaws.com',
  '.cloudfront.net',
  '.azurewebsites.net',
  '.windows.net',
  '.azure.com',
  '.azure-api.net',
  '.azurefd.net',
  '.googleapis.com',
  '.run.app',
  '.appspot.com',
  '.herokuapp.com',
  '.elasticbeanstalk.com',
  '.cache.amazonaws.com',
];
