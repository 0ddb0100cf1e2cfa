import type { AsideRule } from '../common/aside.ts';

const COMPONENT = /^(?:package|component|described|runtime|os)$/;

/** What a document says of itself and of names (SPDX specification 2.3, clauses 6 to 11). */
export const spdxAsides: readonly AsideRule[] = [
  {
    id: 'spdx.created',
    how: 'volatile',
    subject: /^document$/,
    name: /^(?:creationInfo\.created|documentNamespace|name)$/,
  },
  {
    id: 'spdx.made-by',
    how: 'skipped',
    subject: /^document$/,
    name: /^(?:creationInfo|annotations|reviewers|comment|externalDocumentRefs)\b/,
  },
  {
    id: 'spdx.format',
    how: 'skipped',
    subject: /^document$/,
    name: /^(?:spdxVersion|dataLicense|SPDXID|documentDescribes|hasExtractedLicensingInfos|revieweds)\b/,
  },
  {
    // What the syft tool adds: sizes and layers follow from the digest, the manifest repeats it.
    id: 'spdx.image-parts',
    how: 'skipped',
    subject: /^document$/,
    name: /^syftSourceData\.(?:Scheme|Path|ImageMetadata\.(?:imageSize|layers|manifest|config|mediaType|repoDigests|tags|imageID))\b/,
  },
  { id: 'spdx.graph', how: 'skipped', subject: /^document$/, name: /^relationships\b/ },
  { id: 'spdx.files', how: 'skipped', subject: /^document$/, name: /^(?:files|snippets)\b/ },
  {
    id: 'spdx.identity',
    how: 'skipped',
    subject: COMPONENT,
    name: /^(?:SPDXID|name|externalRefs)\b/,
  },
  {
    id: 'spdx.about',
    how: 'skipped',
    subject: COMPONENT,
    name: /^(?:supplier|originator|sourceInfo|homepage|description|summary|comment|copyrightText|filesAnalyzed|hasFiles|packageFileName|packageVerificationCode|licenseComments|licenseInfoFromFiles|attributionTexts|annotations|builtDate|releaseDate|validUntilDate)\b/,
  },
  {
    id: 'spdx.no-assertion',
    how: 'skipped',
    subject: COMPONENT,
    name: /^downloadLocation$/,
    value: /^(?:NOASSERTION|NONE)$/,
  },
];
