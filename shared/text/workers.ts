/** Sentences of work that is done beside everything else. */
export const workerText = {
  tooMuchMemory: {
    sentence: 'This takes more memory than there is for one task.',
    remedy:
      'Nothing was changed or written. Take sources out of the audit that say nothing about the environment, and try again.',
  },
} as const;
