import type { IdentityRules } from '../common/identity.ts';
import type { MappingLine } from '../common/mapping.ts';
import { imageMapping } from '../containers/image-facts.ts';
import { variableMapping } from '../containers/variables.ts';

/** Instructions in the words of the catalogue (Dockerfile reference). */
export const dockerfileMapping: readonly MappingLine[] = [
  ...variableMapping,
  ...imageMapping,
  { subject: /^stage$/, name: /^FROM$/, id: 'container.base-image' },
  { subject: /^stage$/, name: /^FROM digest$/, id: 'container.image-digest' },
  { subject: /^stage$/, name: /^EXPOSE\[\]$/, id: 'service.port' },
  { subject: /^stage$/, name: /^USER$/, id: 'security.access-control' },
  { subject: /^stage$/, name: /^HEALTHCHECK\.timeout$/, id: 'health-check.timeout' },
  {
    subject: /^stage$/,
    name: /^HEALTHCHECK\.(?:interval|start-interval)$/,
    id: 'health-check.interval',
  },
  { subject: /^stage$/, name: /^HEALTHCHECK\.retries$/, id: 'health-check.threshold' },
  { subject: /^stage$/, name: /^HEALTHCHECK\.command$/, id: 'health-check.path', type: 'text' },
];

/** Ports in any order say the same; commands run one after the other. */
export const dockerfileIdentity: IdentityRules = { unordered: /^EXPOSE$/, generatedIds: false };
