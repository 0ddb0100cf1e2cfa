import type { AsideRule } from '../common/aside.ts';
import type { MappingLine } from '../common/mapping.ts';
import { configAsides, configMapping } from '../containers/config.ts';
import { variableMapping } from '../containers/variables.ts';

/** Fields of manifests in the words of the catalogue (OCI image specification 1.1). */
export const ociMapping: readonly MappingLine[] = [
  ...variableMapping,
  ...configMapping,
  { subject: /^(?:manifest|platform)$/, name: /^digest$/, id: 'container.image-digest' },
  { subject: /^manifest$/, name: /^Ref$/, id: 'container.image' },
  {
    subject: /^(?:manifest|index|platform)$/,
    name: /^annotations\.org\.opencontainers\.image\.base\.name$/,
    id: 'container.base-image',
  },
  {
    subject: /^(?:manifest|index|platform)$/,
    name: /^annotations\.org\.opencontainers\.image\.base\.digest$/,
    id: 'container.image-digest',
  },
];

/** What follows from the digest, or changes with every build. */
export const ociAsides: readonly AsideRule[] = [
  { id: 'oci.created', how: 'volatile', name: /^created$/ },
  { id: 'oci.history', how: 'volatile', name: /^history\b/ },
  {
    id: 'oci.annotation-of-build',
    how: 'volatile',
    name: /^annotations\.org\.opencontainers\.image\.(?:created|revision)$/,
  },
  { id: 'oci.size', how: 'volatile', name: /(?:^|\.)(?:size|Size)$/ },
  { id: 'oci.layers', how: 'skipped', name: /^(?:layers|rootfs\.diff_ids|fsLayers)\[\]/ },
  {
    id: 'oci.format',
    how: 'skipped',
    name: /^(?:schemaVersion|mediaType|artifactType|config\.mediaType|rootfs\.type|Descriptor\.mediaType)$/,
  },
  {
    id: 'oci.builder',
    how: 'skipped',
    name: /^(?:container|container_config|docker_version|moby\.buildkit\..*|author|throwaway|parent|id)\b/,
  },
  { id: 'oci.attestation', how: 'skipped', subject: /^attestation$/, name: /./ },
  ...configAsides,
];
