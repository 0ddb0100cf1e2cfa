/** Sentences of this part. */
export const documentText = {};
