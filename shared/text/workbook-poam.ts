/** Every word of the plan of action and milestones. Its headers are those that auditors know. */
export const poamText = {
  sheet: 'POA&M',
  howToRead:
    'One item a gap. Raw Severity and Original Risk Rating are what the rules suggest; Severity, Likelihood and Adjusted Risk Rating are what the meeting rated: how likely the difference makes the release fail. Impact is the criticality of the system. Operational Requirement is Yes under a live approved exception, Pending while one is requested. Completed means that a later snapshot found both sides equal.',
  columns: {
    id: 'POA&M Item ID',
    description: 'Vulnerability Description',
    resources: 'Resources Required',
    scheduled: 'Scheduled Completion Date',
    milestones: 'Milestones',
    milestoneChanges: 'Milestone Changes',
    source: 'Source',
    status: 'Status',
    comments: 'Comments',
    rawSeverity: 'Raw Severity',
    mitigations: 'Mitigations',
    severity: 'Severity',
    likelihood: 'Likelihood',
    impact: 'Impact',
    residual: 'Residual Risk Level',
    recommendations: 'Recommendations',
    originalRating: 'Original Risk Rating',
    adjustedRating: 'Adjusted Risk Rating',
    operational: 'Operational Requirement',
    deviation: 'Deviation Rationale',
  },
  status: {
    completed: 'Completed',
    accepted: 'Risk Accepted',
    ongoing: 'Ongoing',
    unverified: 'Ongoing (done, not verified)',
  },
  pending: 'Pending',
  description: (attribute: string, place: string, staging: string, production: string) =>
    `${attribute} (${place}) differs between the environments.\nStaging: ${staging}\nProduction: ${production}`,
  effort: (effort: string) => `${effort} effort`,
  milestone: (ordinal: number, title: string, due: string | null, status: string) =>
    `${ordinal}. ${title}${due === null ? '' : `, ${due}`} (${status})`,
  change: (day: string, by: string, what: string, reason: string | null) =>
    `${day}, ${by}: ${what}${reason === null ? '' : ` (${reason})`}`,
  /** What changed of a milestone. */
  changes: {
    due: (from: string | null, to: string | null) =>
      `completion date ${from ?? 'none'} to ${to ?? 'none'}`,
    added: (title: string, due: string | null) =>
      `milestone added: ${title}${due === null ? '' : `, ${due}`}`,
    removed: (title: string) => `milestone removed: ${title}`,
    changed: (title: string, what: string) => `milestone ${title}: ${what}`,
    renamed: (to: string) => `renamed to ${to}`,
    moved: (from: string | null, to: string | null) => `${from ?? 'no date'} to ${to ?? 'no date'}`,
    status: (to: string) => `now ${to}`,
  },
  source: (audit: number, release: string, rule: string | null) =>
    `Environment parity audit ${audit}, release ${release}${rule === null ? '' : `\nRule ${rule}`}`,
  advised: (disposition: string) => `${disposition}.`,
  deviation: (number: string, standing: string, reason: string) =>
    `${number} (${standing}): ${reason}`,
} as const;
