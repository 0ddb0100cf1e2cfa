import type { RuleMatch } from '../model/rule.ts';

/** What each named condition of a rule means, by its id; read after "when". */
export const predicateWords: Readonly<Record<string, string>> = {
  'about-diagnostics': 'the name is about diagnostics: logs, metrics, traces, levels of detail',
  'about-authentication': 'the name is about authentication: sign-in, tokens, OAuth, SAML',
  'about-session': 'the name is about sessions and cookies',
  'about-mock': 'the name speaks of a mock, stub, sandbox or simulator',
  'about-flag': 'the name is that of a switch or feature flag',
  'about-admin-switch': 'the name is that of an administrative switch: reset, seed, demo',
  'about-access': 'the name is about access: roles, permissions, readers, MFA',
  'about-encryption': 'the name is about encryption',
  'about-business-date': 'the name is that of a date that business rules begin or end on',
  'about-port': 'the name is about ports',
  'about-gateway': 'the name is about gateways and subnets',
  'about-address': 'the name is that of an address: URL, host, endpoint, domain',
  'about-policy': 'the name is about policies',
  'about-mount': 'the name is about mounts and volumes of a container',
  'about-script': 'the name is that of a command or script',
  'about-memory': 'the name is about memory',
  'about-cpu': 'the name is about processors',
  'about-disk': 'the name is about disks and storage',
  'about-instances': 'the name is about how many instances, workers or threads run',
  'about-pool': 'the name is about pools, connections and limits',
  'about-timeout': 'the name is about timeouts',
  'about-encoding': 'the name is about character sets and collations',
  'configuration-key': 'it is a key that a program reads from its configuration',
  'not-about-diagnostics': 'the name is not about diagnostics',
  'not-about-admin': 'the name is not that of an administrative switch',
  'not-descriptive': 'the name is not that of a description or comment',
  'about-check-delay': 'it is the delay before a health check begins',
  'image-typed': 'the value is a container image',
  'beyond-environment-name': 'more differs than the name of the environment',
  'beyond-own-environment-names':
    'more differs than the name that each side has for its own environment',
  'one-side-only': 'one side alone has it',
  'key-missing': 'one side lacks it, whatever attribute it is',
  'on-both-sides': 'both sides have it',
  'present-side-empty': 'one side alone has it, and leaves it empty',
  'empty-on-one-side': 'one side holds a value, and the other leaves it empty',
  'a-side-unknown': 'a side is not known',
  'a-side-undeclared': 'a side is absent, unknown or empty',
  'other-content-of-version': 'the checksums of a package differ although its version is the same',
  'not-sensitive': 'neither side is a secret',
  sensitive: 'a side is a secret',
  'secret-shared': 'both sides hold the same secret',
  'tags-not-comparable': 'both sides are secrets that cannot be compared',
  'production-names-staging': 'production names a resource of staging',
  'staging-uses-production': 'staging uses a resource of production',
  'check-shorter-than-startup':
    'a health check gives up before the service has started, on both sides alike',
  'switched-differently': 'it is on on one side and off on the other',
  'true-or-false': 'both values are true or false',
  'mocked-in-staging': 'a third party is mocked in staging and real in production',
  'dates-differ': 'both values are dates',
  'many-lines': 'both values have several lines',
  'policy-document': 'a value is a JSON policy document',
};

/** What each grader looks at to work a risk out of both values, by its id. */
export const graderWords: Readonly<Record<string, string>> = {
  'semantic-version':
    'by semantic version: major high, minor medium, patch low, in both directions; other shapes medium',
  'instance-count':
    'by the number of instances: low from a quarter of the larger side on, else medium',
  capacity: 'by capacity: low from two thirds of the larger side on, else medium',
  'instance-size':
    'by the size of the instance: low from two thirds of the larger side on, medium below it or in another family',
  'data-volume': 'by the volume of data: low from half of the larger side on, else medium',
  'health-check-timeout':
    'by the timeout of a health check: high where it is shorter than the start-up, or shorter in production; else medium',
  'balancer-timeout':
    'by the timeout of a balancer: high where it is shorter than the start-up, medium where it is shorter in production, else low',
  'startup-time': 'by the time to start: high where a health check gives up sooner, else medium',
  'rate-limit':
    'by the rate limit: high where production allows less, low where it allows more, medium where they cannot be compared',
  image:
    'by the image: high for another repository, another digest under one tag or another major version; medium and low for nearer tags',
  'image-digest': 'by the digest: high for other content under the same tag, else medium',
  distribution:
    'by how far the distributions are apart: medium from a large shift on, or where production alone has nulls; else low',
  'edge-cases': 'by edge cases: medium where production alone meets one, else low',
  grants: 'by privileges: medium where one side grants more, low where both grant the same',
  'access-control':
    'medium, and the profile raises it unless staging is known to be the stricter side',
};

/** Parts of a match as people read them, before their values. */
export const matchWords: Readonly<Record<keyof RuleMatch, string>> = {
  catalogueId: 'Attribute of the catalogue',
  dimension: 'Dimension',
  subject: 'Subject',
  name: 'Name',
  kind: 'Kind of difference',
  value: 'Value on either side',
  when: 'When',
};
