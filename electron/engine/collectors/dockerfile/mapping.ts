import type { IdentityRules } from '../common/identity.ts';
import type { MappingLine } from '../common/mapping.ts';
import { imageMapping } from '../containers/image-facts.ts';
import { byCopy, byOption, byProgram, byText } from '../containers/steps.ts';
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

/**
 * Ports in any order say the same. Steps are told by what they run and copy, so that one more of
 * them is one difference.
 */
export const dockerfileIdentity: IdentityRules = {
  unordered: /^EXPOSE$/,
  generatedIds: false,
  named: [
    { list: /^RUN$/, by: byProgram },
    { list: /^(?:COPY|ADD)$/, by: byCopy },
    { list: /^(?:VOLUME|ONBUILD)$/, by: byText },
    { list: /^(?:CMD|ENTRYPOINT)$/, by: byOption },
  ],
};
