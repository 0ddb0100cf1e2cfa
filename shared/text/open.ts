/** Sentences of this part. */
export const openText = {};
