import type { AsideRule } from '../common/aside.ts';
import type { IdentityRules } from '../common/identity.ts';
import type { MappingLine } from '../common/mapping.ts';
import { imageMapping } from '../containers/image-facts.ts';
import { byOption } from '../containers/steps.ts';
import { variableMapping } from '../containers/variables.ts';

const service = /^service$/;

/** Fields of a service in the words of the catalogue (Compose file specification). */
export const composeMapping: readonly MappingLine[] = [
  ...variableMapping,
  ...imageMapping,
  { subject: service, name: /^image$/, id: 'container.image' },
  { subject: service, name: /^runtime$/, id: 'container.runtime' },
  { subject: service, name: /^ports(?:\.|\[\])/, id: 'service.port', type: 'text' },
  { subject: service, name: /^env_file\b/, id: 'config.key' },
  {
    subject: service,
    name: /^healthcheck\.test\b/,
    id: 'health-check.path',
    type: 'text',
  },
  { subject: service, name: /^healthcheck\.timeout$/, id: 'health-check.timeout' },
  {
    subject: service,
    name: /^healthcheck\.(?:interval|start_interval)$/,
    id: 'health-check.interval',
  },
  { subject: service, name: /^healthcheck\.retries$/, id: 'health-check.threshold' },
  {
    subject: service,
    name: /^healthcheck\.disable$/,
    id: 'health-check.enabled',
    type: 'text',
  },
  {
    subject: service,
    name: /^(?:mem_limit|deploy\.resources\.limits\.memory)$/,
    id: 'compute.memory-limit',
  },
  {
    subject: service,
    name: /^(?:cpus|deploy\.resources\.limits\.cpus)$/,
    id: 'compute.cpu-limit',
  },
  {
    subject: service,
    name: /^(?:mem_reservation|deploy\.resources\.reservations\.memory)$/,
    id: 'compute.memory-request',
  },
  {
    subject: service,
    name: /^deploy\.resources\.reservations\.cpus$/,
    id: 'compute.cpu-request',
  },
  { subject: service, name: /^(?:deploy\.replicas|scale)$/, id: 'compute.replicas' },
  {
    subject: service,
    name: /^(?:privileged|read_only|user|cap_add\[\]|cap_drop\[\]|security_opt\[\])$/,
    id: 'security.access-control',
  },
  { subject: service, name: /^(?:ulimits|shm_size|pids_limit)\b/, id: 'host.setting' },
  { subject: service, name: /^sysctls\./, id: 'kernel.parameter' },
  { subject: /^volume$/, name: /^driver$/, id: 'storage.driver' },
];

/** What says nothing of the environment. */
export const composeAsides: readonly AsideRule[] = [
  { id: 'compose.extension', how: 'skipped', name: /^x-/ },
  { id: 'compose.format', how: 'skipped', subject: /^project$/, name: /^version$/ },
];

/** How the elements of lists are told apart. */
export const composeIdentity: IdentityRules = {
  unordered:
    /^(?:networks|secrets|configs|profiles|expose|cap_add|cap_drop|security_opt|dns|dns_search|extra_hosts|group_add|tmpfs|devices|links|external_links|platforms|tags|cache_from|cache_to|volumes_from|aliases)$/,
  generatedIds: false,
  named: [{ list: /^(?:command|entrypoint)$/, by: byOption }],
  special: [
    { list: /^ports$/, keys: [['target', 'protocol'], ['target']] },
    { list: /^volumes$/, keys: [['target']] },
    { list: /^(?:secrets|configs)$/, keys: [['source']] },
    { list: /^env_file$/, keys: [['path']] },
  ],
};
