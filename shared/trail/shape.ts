/** Whether a value has a certain shape. */
export type Shape = (value: unknown) => boolean;

export const text: Shape = (value) => typeof value === 'string';
export const number: Shape = (value) => Number.isFinite(value);
export const flag: Shape = (value) => typeof value === 'boolean';

/** One of a closed set of words. */
export function oneOf(words: readonly string[]): Shape {
  const known = new Set<unknown>(words);
  return (value) => known.has(value);
}

export function maybe(shape: Shape): Shape {
  return (value) => value === null || shape(value);
}

/** Something that may be left out of an object. */
export function optional(shape: Shape): Shape {
  return (value) => value === undefined || shape(value);
}

export function listOf(shape: Shape): Shape {
  return (value) => Array.isArray(value) && value.every(shape);
}

/** An object with at least these properties. */
export function objectOf(properties: Readonly<Record<string, Shape>>): Shape {
  const shapes = Object.entries(properties);
  return (value) => isObject(value) && shapes.every(([name, fits]) => fits(ownOf(value, name)));
}

/** An object whose every property has this shape. */
export function recordOf(shape: Shape): Shape {
  return (value) => isObject(value) && Object.values(value).every(shape);
}

/** An object that has this for each of these words. */
export function eachOf(words: readonly string[], shape: Shape): Shape {
  return objectOf(Object.fromEntries(words.map((word) => [word, shape])));
}

/** A whole number within bounds. */
export function whole(least: number, most: number): Shape {
  return (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

export function matching(pattern: RegExp): Shape {
  return (value) => typeof value === 'string' && pattern.test(value);
}

/** A moment, ISO 8601 in UTC. */
export const moment: Shape = (value) =>
  matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)(value) &&
  !Number.isNaN(Date.parse(String(value)));

/** A calendar day that exists, `YYYY-MM-DD`. */
export const day: Shape = (value) => {
  if (!matching(/^\d{4}-\d\d-\d\d$/)(value)) return false;
  const at = new Date(`${String(value)}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(String(value));
};

/** JSON of a shape. */
export function jsonOf(shape: Shape): Shape {
  return (value) => {
    try {
      return typeof value === 'string' && shape(JSON.parse(value));
    } catch {
      return false;
    }
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function ownOf(value: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}
