/** `host:web1` for `facts/web1.json`: hosts pair by their file, since each calls itself differently. */
export function hostSubject(path: string): string {
  return `host:${path.replace(EXTENSION, '')}`;
}

/** A host may be called `web1.example.com`: that is no extension. */
const EXTENSION = /\.(?:json|ya?ml|txt|log|out|facts?|cache)$/i;
