import type { AsideRule } from '../common/aside.ts';

/** What a bill says of itself and of names (CycloneDX specification, 1.2 to 1.6). */
export const cyclonedxAsides: readonly AsideRule[] = [
  { id: 'cyclonedx.serial-number', how: 'volatile', subject: /^bill$/, name: /^serialNumber$/ },
  { id: 'cyclonedx.bill-version', how: 'volatile', subject: /^bill$/, name: /^version$/ },
  { id: 'cyclonedx.timestamp', how: 'volatile', subject: /^bill$/, name: /^metadata\.timestamp$/ },
  { id: 'cyclonedx.bom-ref', how: 'volatile', name: /(?:^|\.)bom-ref$/ },
  {
    id: 'cyclonedx.format',
    how: 'skipped',
    subject: /^bill$/,
    name: /^(?:\$schema|bomFormat|specVersion|xmlns(?::\w+)?|xsi:schemaLocation)$/,
  },
  {
    id: 'cyclonedx.made-by',
    how: 'skipped',
    subject: /^bill$/,
    name: /^(?:metadata\.(?:tools|authors|manufacture|manufacturer|supplier|lifecycles|licenses|properties)|annotations|signature|declarations|definitions)\b/,
  },
  {
    id: 'cyclonedx.graph',
    how: 'skipped',
    subject: /^bill$/,
    name: /^(?:dependencies|compositions|formulation)\b/,
  },
  { id: 'cyclonedx.findings', how: 'skipped', subject: /^bill$/, name: /^vulnerabilities\b/ },
  {
    id: 'cyclonedx.identity',
    how: 'skipped',
    subject: /^(?:package|component|described|runtime|os)$/,
    name: /^(?:purl|cpe|swid|name|group|mime-type|omniborId|swhid)\b/,
  },
  {
    id: 'cyclonedx.about',
    how: 'skipped',
    subject: /^(?:package|component|described|runtime|os)$/,
    name: /^(?:author|authors|publisher|manufacturer|supplier|description|copyright|externalReferences|properties|evidence|pedigree|releaseNotes|modified|tags|signature|modelCard|data|cryptoProperties|isExternal)\b/,
  },
];
