/** Sentences of the collectors of cloud answers. */

export const awsText = {
  because: 'it has the lists that the AWS API answers with',
} as const;

export const ecsText = {
  because: 'it holds container definitions of an ECS task',
} as const;
