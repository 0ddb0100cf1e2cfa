/** Sentences of the collector of kustomizations. */

interface Named {
  readonly kind: string | undefined;
  readonly name: string | undefined;
}

/** Of kustomizations: what was built, and what of them is missing or not carried out. */
export const kustomizeText = {
  because: 'it is a kustomization',
  detection: (read: {
    readonly items: number;
    readonly objects: number;
    readonly files: number;
  }): string =>
    `It is a kustomization, built with ${read.files} ${read.files === 1 ? 'file' : 'files'} that it ` +
    `refers to: ${read.objects} ${read.objects === 1 ? 'object' : 'objects'} and ${read.items} items.`,
  tooDeep: (limit: number): string => `kustomizations refer to each other over ${limit} levels`,
  unbuilt: (field: string): string =>
    `"${field}" is not carried out here. Build the tree first (kustomize build) and add the result ` +
    'if it matters.',
  remote:
    'A resource lies on another machine and was not fetched. Build the tree first and add the result.',
  missing: (path: string): string =>
    `"${path}" is not within what was added, so it is missing here. Add the folder that holds both.`,
  unpatched: ({ kind, name }: Named): string =>
    `A patch for ${kind ?? 'any kind'} ${name ?? 'of any name'} found no object that it fits, so it ` +
    'changed nothing. Check its target.',
  notDone: ({ kind, name }: Named): string =>
    `A patch for ${kind ?? 'any kind'} ${name ?? 'of any name'} has an operation whose place is not ` +
    'there, so it changed nothing. Check its paths.',
  otherEnvironment: {
    sentence: 'The overlay is named for the other environment, so it was left out on this side.',
    remedy: 'Add it by itself on this side if it is meant.',
  },
} as const;
