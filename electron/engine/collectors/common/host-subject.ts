/** `host:web1` for `facts/web1.json`: hosts pair by their file, since each calls itself differently. */
export function hostSubject(path: string): string {
  return `host:${path.replace(/\.\w+$/, '')}`;
}
