/** To be written. */
export function rationaleChoices(): never {
  throw new Error('rationales.get');
}
