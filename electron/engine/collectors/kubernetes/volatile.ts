/** Fields that the cluster keeps for itself (Kubernetes API conventions, "Objects"). */
export const volatileFields: readonly { readonly id: string; readonly name: RegExp }[] = [
  { id: 'kubernetes.uid', name: /^metadata\.uid$/ },
  { id: 'kubernetes.resource-version', name: /^metadata\.resourceVersion$/ },
  { id: 'kubernetes.generation', name: /^metadata\.generation$/ },
  { id: 'kubernetes.creation-timestamp', name: /(?:^|\.)metadata\.creationTimestamp$/ },
  { id: 'kubernetes.self-link', name: /^metadata\.selfLink$/ },
  { id: 'kubernetes.managed-fields', name: /^metadata\.managedFields\b/ },
  { id: 'kubernetes.owner', name: /^metadata\.ownerReferences\[[^\]]*\]\.uid$/ },
  { id: 'kubernetes.status', name: /^status(?:$|[.[])/ },
  {
    id: 'kubernetes.last-applied',
    name: /^metadata\.annotations\.kubectl\.kubernetes\.io\/last-applied-configuration$/,
  },
  {
    id: 'kubernetes.revision',
    name: /^metadata\.annotations\.deployment\.kubernetes\.io\/revision$/,
  },
  // Charts write them so that pods start anew when a configuration changes.
  { id: 'kubernetes.checksum', name: /(?:^|\.)annotations\.(?:checksum\/|rollme$)/ },
  { id: 'kubernetes.restarted-at', name: /annotations\.kubectl\.kubernetes\.io\/restartedAt$/ },
];

/** Names whose values may repeat a secret: they are never shown. */
export const hiddenFields = new Set(['kubernetes.last-applied', 'kubernetes.managed-fields']);

/** Lists of plain values whose order means nothing to the API. */
export const unorderedLists =
  /^(?:verbs|resources|apiGroups|nonResourceURLs|finalizers|accessModes|policyTypes|add|drop|ipFamilies|loadBalancerSourceRanges|mountOptions|versions|operations|values)$/;
