/** To be written. */
export function approachView(): never {
  throw new Error('approach.get');
}
