/** Sentences of the collectors of cloud answers. */

/** Of answers of the AWS API. */
export const awsText = {
  because: 'it has the lists that the AWS API answers with',
} as const;

/** Of task definitions of ECS. */
export const ecsText = {
  because: 'it holds container definitions of an ECS task',
} as const;
