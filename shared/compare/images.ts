/** A container image reference, with the defaults filled in. */
export interface ImageReference {
  readonly registry: string;
  readonly repository: string;
  /** `latest` where neither tag nor digest is given; null where only a digest is given. */
  readonly tag: string | null;
  readonly digest: string | null;
}

const reference =
  /^(?<name>[A-Za-z\d][\w.:/-]*?)(?::(?<tag>\w[\w.-]{0,127}))?(?:@(?<digest>[a-z\d]+:[a-f\d]{6,128}))?$/i;

/** Reads an image reference as container runtimes do; null when it is none. */
export function parseImage(text: string): ImageReference | null {
  const groups = reference.exec(text.trim())?.groups;
  if (!groups?.['name']) return null;
  const digest = groups['digest'] ?? null;
  const tag = groups['tag'] ?? (digest ? null : 'latest');
  return { ...splitName(groups['name']), tag, digest };
}

/** The first segment is a registry when it looks like a host (specification of references). */
function splitName(name: string): { registry: string; repository: string } {
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  const isHost = /[.:]/.test(first) || first === 'localhost';
  const registry = isHost ? first.toLowerCase() : 'docker.io';
  const path = isHost ? name.slice(slash + 1) : name;
  const official = registry === 'docker.io' && !path.includes('/');
  return {
    registry: registry === 'index.docker.io' ? 'docker.io' : registry,
    repository: official ? `library/${path}` : path,
  };
}

/** One spelling for each image reference; null when it is none. */
export function canonicalImage(text: string): string | null {
  const image = parseImage(text);
  if (!image) return null;
  return `${image.registry}/${image.repository}:${image.tag ?? ''}@${image.digest ?? ''}`;
}
