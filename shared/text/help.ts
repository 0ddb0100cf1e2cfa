/** Sentences of this part. */
export const helpText = {};
