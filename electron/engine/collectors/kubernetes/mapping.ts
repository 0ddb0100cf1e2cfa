import type { MappingLine } from '../common/mapping.ts';
import { startupTimeMapping } from '../common/startup-time.data.ts';

const pod = '(?:^|\\.)(?:containers|initContainers|ephemeralContainers)\\[\\]\\.';

function container(rest: string): RegExp {
  return new RegExp(pod + rest);
}

/**
 * The path by which the mapping knows a leaf: the value of a variable goes by the variable's name as
 * well, so `env[].value.STARTUP_SECONDS`.
 */
export function kubernetesSpelling(path: string): string {
  return path.replace(/\.env\[(?:name=)?([^\]]+)\]\.value$/, '.env[].value.$1');
}

/** Fields of the Kubernetes API in the words of the catalogue; `subject` is the kind. */
export const kubernetesMapping: readonly MappingLine[] = [
  ...startupTimeMapping,
  { name: container('image$'), id: 'container.image' },
  { name: container('env\\[\\]\\.(?:value$|value\\.|valueFrom\\.)'), id: 'config.key' },
  { name: container('envFrom\\[\\]\\.'), id: 'config.key' },
  { name: container('resources\\.limits\\.cpu$'), id: 'compute.cpu-limit' },
  { name: container('resources\\.limits\\.memory$'), id: 'compute.memory-limit' },
  { name: container('resources\\.requests\\.cpu$'), id: 'compute.cpu-request' },
  { name: container('resources\\.requests\\.memory$'), id: 'compute.memory-request' },
  { name: container('resources\\.limits\\.ephemeral-storage$'), id: 'storage.size' },
  {
    name: container('(?:readiness|liveness|startup)Probe\\.timeoutSeconds$'),
    id: 'health-check.timeout',
    type: 'seconds',
  },
  {
    name: container('(?:readiness|liveness|startup)Probe\\.(?:periodSeconds|initialDelaySeconds)$'),
    id: 'health-check.interval',
    type: 'seconds',
  },
  {
    name: container('(?:readiness|liveness|startup)Probe\\.(?:failure|success)Threshold$'),
    id: 'health-check.threshold',
  },
  { name: container('(?:readiness|liveness|startup)Probe\\..*path$'), id: 'health-check.path' },
  {
    name: container('(?:readiness|liveness|startup)Probe\\.(?:exec|tcpSocket|grpc|httpGet)'),
    id: 'health-check.enabled',
    type: 'text',
  },
  { name: container('ports\\[\\]\\.containerPort$'), id: 'service.port' },
  { name: container('securityContext\\.'), id: 'security.access-control' },
  { name: /(?:^|\.)runtimeClassName$/, id: 'container.runtime' },
  {
    subject: /^(?:Deployment|StatefulSet|ReplicaSet|ReplicationController|Rollout|Scale)$/,
    name: /^spec\.replicas$/,
    id: 'compute.replicas',
  },
  {
    subject: /^HorizontalPodAutoscaler$/,
    name: /^spec\.(?:min|max)Replicas$/,
    id: 'compute.replicas',
  },
  { subject: /^ConfigMap$/, name: /^(?:data|binaryData)\./, id: 'config.key' },
  { subject: /^Secret$/, name: /^(?:data|stringData)\./, id: 'config.key' },
  {
    subject: /^(?:ExternalSecret|SealedSecret|SecretProviderClass)$/,
    name: /^spec\./,
    id: 'config.key',
  },
  {
    subject: /^PersistentVolume(?:Claim)?$/,
    name: /(?:requests|capacity)\.storage$/,
    id: 'storage.size',
  },
  { name: /volumeClaimTemplates\[\]\.spec\.resources\.requests\.storage$/, id: 'storage.size' },
  { name: /(?:^|\.)storageClassName$/, id: 'storage.type' },
  { subject: /^StorageClass$/, name: /^(?:provisioner|parameters\.type)$/, id: 'storage.driver' },
  {
    subject: /^Ingress$/,
    name: /ingressClassName$|annotations\.kubernetes\.io\/ingress\.class$/,
    id: 'ingress.class',
  },
  {
    subject: /^Ingress$/,
    name: /annotations\..*(?:timeout|keepalive)/,
    id: 'load-balancer.timeout',
    type: 'text',
  },
  {
    subject: /^Ingress$/,
    name: /annotations\..*(?:load-balance|affinity|upstream-hash)/,
    id: 'load-balancer.method',
  },
  { subject: /^Ingress$/, name: /annotations\..*ssl-ciphers/, id: 'tls.cipher-suite' },
  {
    subject: /^Ingress$/,
    name: /annotations\..*(?:ssl-protocols|ssl-policy)/,
    id: 'tls.version',
    type: 'text',
  },
  {
    subject: /^Ingress$/,
    name: /annotations\..*(?:whitelist-source-range|allowlist-source-range|inbound-cidrs|modsecurity|security-groups)/,
    id: 'firewall.rule',
  },
  {
    subject: /^Ingress$/,
    name: /annotations\..*healthcheck.*timeout/,
    id: 'health-check.timeout',
    type: 'seconds',
  },
  {
    subject: /^(?:Ingress|HTTPRoute|VirtualService|Gateway|Route)$/,
    name: /(?:^|\.)(?:host|hosts\[\]|hostnames\[\])$/,
    id: 'service.url',
    type: 'text',
  },
  {
    subject: /^(?:Ingress|HTTPRoute|VirtualService)$/,
    name: /^spec\.(?:rules|http)\[\]/,
    id: 'load-balancer.rule',
  },
  { subject: /^Ingress$/, name: /^spec\.tls\b/, id: 'tls.certificate' },
  {
    subject: /^Service$/,
    name: /^spec\.ports\[\]\.(?:port|targetPort|nodePort)$/,
    id: 'service.port',
  },
  {
    subject: /^Service$/,
    name: /^spec\.(?:sessionAffinity|externalTrafficPolicy|internalTrafficPolicy)/,
    id: 'load-balancer.method',
  },
  { subject: /^Service$/, name: /^spec\.type$/, id: 'load-balancer.type' },
  { subject: /^Service$/, name: /^spec\.externalName$/, id: 'dns.record' },
  {
    subject: /^(?:NetworkPolicy|CiliumNetworkPolicy|AuthorizationPolicy|SecurityGroupPolicy)$/,
    name: /^spec\.egress\b/,
    id: 'egress.rule',
  },
  {
    subject: /^(?:NetworkPolicy|CiliumNetworkPolicy|AuthorizationPolicy|SecurityGroupPolicy)$/,
    name: /^spec\./,
    id: 'firewall.rule',
  },
  {
    subject: /^(?:Role|ClusterRole|RoleBinding|ClusterRoleBinding)$/,
    name: /^(?:rules|roleRef|subjects)\b/,
    id: 'security.access-control',
  },
  { subject: /^LimitRange$/, name: /^spec\.limits\[\]\.\w+\.cpu$/, id: 'compute.cpu-limit' },
  { subject: /^LimitRange$/, name: /^spec\.limits\[\]\.\w+\.memory$/, id: 'compute.memory-limit' },
  { subject: /^ResourceQuota$/, name: /^spec\.hard\.(?:limits\.)?cpu$/, id: 'compute.cpu-limit' },
  {
    subject: /^ResourceQuota$/,
    name: /^spec\.hard\.(?:limits\.)?memory$/,
    id: 'compute.memory-limit',
  },
  { subject: /^ResourceQuota$/, name: /^spec\.hard\.requests\.cpu$/, id: 'compute.cpu-request' },
  {
    subject: /^ResourceQuota$/,
    name: /^spec\.hard\.requests\.memory$/,
    id: 'compute.memory-request',
  },
  { subject: /^ResourceQuota$/, name: /^spec\.hard\.requests\.storage$/, id: 'storage.size' },
  { name: /(?:^|\.)serviceAccountName$|(?:^|\.)securityContext\./, id: 'security.access-control' },
  { name: /(?:^|\.)dnsPolicy$|(?:^|\.)dnsConfig\./, id: 'dns.resolution-path' },
];
