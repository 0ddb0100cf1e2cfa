/** How a collector sets something aside. */
type How = 'volatile' | 'skipped';

/** Names of formats that are more than their first letter in upper case. */
const formats: Readonly<Record<string, string>> = {
  aws: 'AWS',
  cdk: 'CDK',
  cloudformation: 'CloudFormation',
  cyclonedx: 'CycloneDX',
  dns: 'DNS',
  ecs: 'ECS',
  env: 'Environment file',
  flag: 'Feature flags',
  hcl: 'Terraform source',
  inspec: 'InSpec',
  npm: 'npm',
  nginx: 'nginx',
  oci: 'Image',
  plan: 'Terraform plan',
  pnpm: 'pnpm',
  profile: 'Database profile',
  spdx: 'SPDX',
  sysctl: 'Kernel parameters',
  tls: 'TLS',
  xml: 'XML',
  yarn: 'yarn',
  zone: 'Zone file',
};

/** Words of rule names that are written in their own way. */
const spelled: Readonly<Record<string, string>> = {
  bom: 'BOM',
  dns: 'DNS',
  etag: 'ETag',
  id: 'identifier',
  json: 'JSON',
  uid: 'unique identifier',
};

/** Titles that say more than the name of the rule. */
const titles: Readonly<Record<string, string>> = {
  'aws.times': 'AWS: times of what happened',
  'cyclonedx.bom-ref': 'CycloneDX: references within the bill',
  'dns.cached-ttl': 'DNS: time that a cached answer has left',
  'env.repeated': 'Environment file: variables set again further down',
  'env.unreadable-line': 'Environment file: lines that set nothing',
  'flag.other-environment': 'Feature flags: states in other environments',
  'host.not-there': 'Host: what the host does not have',
  'inventory.no-name': 'Inventory: rows without a name',
  'inventory.other-column': 'Inventory: columns that are mapped to nothing',
  'inventory.other-environment': 'Inventory: rows of other environments',
  'requirements.unreadable-line': 'Requirements: lines that name no package',
  'terraform.serial': 'Terraform: serial number of the state',
  'terraform.lineage': 'Terraform: lineage of the state',
  'tls.days-left': 'TLS: days until certificates expire',
  'tls.own-number': 'TLS: serial numbers and fingerprints of certificates',
};

/** Reasons of rules for which the reason of their kind is not the true one. */
const reasons: Readonly<Record<string, string>> = {
  'ansible.no-answer': 'The host did not answer, so nothing is known from it.',
  'env.repeated': 'A later line sets the variable again, and that one is used.',
  'env.unreadable-line': 'The line is neither a variable nor a comment.',
  'flag.other-environment': 'Belongs to an environment that is not compared here.',
  'host.not-there': 'The host has no such thing, or did not show it to the script.',
  'inventory.no-name': 'A row that names nothing cannot be compared.',
  'inventory.other-column': 'The mapping gives the column no meaning.',
  'inventory.other-environment': 'Belongs to an environment that is not compared here.',
  'requirements.unreadable-line': 'The line names no package.',
};

const ofKind: Readonly<Record<How, string>> = {
  volatile: 'Changes by nature, so it says nothing of the environment.',
  skipped: 'Describes the file or repeats what is said elsewhere, and nothing of the environment.',
};

/** The title of a collector's rule: `aws.times` reads as `AWS: times`. */
export function ruleTitle(rule: string): string {
  const written = Object.hasOwn(titles, rule) ? titles[rule] : undefined;
  if (written !== undefined) return written;
  const [format = '', ...rest] = rule.split('.');
  const name = rest.join(' ').split(/[- ]/).map(spelledOut).join(' ');
  return name === '' ? formatTitle(format) : `${formatTitle(format)}: ${name}`;
}

/** Why a collector's rule sets something aside. */
export function ruleReason(how: How, rule: string): string {
  return (Object.hasOwn(reasons, rule) ? reasons[rule] : undefined) ?? ofKind[how];
}

function formatTitle(format: string): string {
  const known = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (known !== undefined) return known;
  return `${format.slice(0, 1).toUpperCase()}${format.slice(1)}`.replaceAll('-', ' ');
}

function spelledOut(word: string): string {
  return (Object.hasOwn(spelled, word) ? spelled[word] : undefined) ?? word;
}
