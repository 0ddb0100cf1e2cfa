/** Parts of the template that a column of an imported register can fill. */
export const registerColumns = [
  'number',
  'title',
  'dimension',
  'reason',
  'riskAssessment',
  'mitigation',
  'compensatingControl',
  'requester',
  'owner',
  'expiresOn',
  'reviewTrigger',
  'status',
  'subject',
  'name',
] as const;
export type RegisterColumn = (typeof registerColumns)[number];
