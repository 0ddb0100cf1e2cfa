/** What kind of error nobody expected. */
export function kindOf(error: unknown): string {
  return error instanceof Error ? error.name : 'Error';
}

/** Where it happened, by function and line: never the message, which could hold a value. */
export function placesOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const places = [
    ...stack.matchAll(/at (?:async )?([\w.#<>]+)? ?\(?(?:[^()\n]*[\\/])([^\\/()\n]+)\)?/g),
  ];
  return places
    .slice(0, 4)
    .map(([, name, place]) => [name, place].filter(Boolean).join(' '))
    .join(', ');
}
