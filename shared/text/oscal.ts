import { counted } from './components.ts';

/** Sentences of the export as OSCAL: its errors, its progress, and what its documents say of themselves. */
export const oscalText = {
  gathering: 'Gathering what the document says',
  writing: 'Writing and checking the document',
  /** Word in the name that the file gets by itself. */
  fileWords: {
    poam: 'plan of action and milestones',
    'assessment-results': 'assessment results',
  },
  nothingPlanned: {
    sentence: 'There is nothing to plan: no gap is rated, and no exception is on record.',
    remedy:
      'The model of a plan of action and milestones has at least one item. Rate a gap first, or export the assessment results.',
  },
  failed: {
    sentence: 'The OSCAL document does not read back as it was written.',
    remedy: 'Nothing was handed over. Export it again; the workbook says the same.',
  },
} as const;

/** Words within the documents. */
export const oscalWords = {
  title: {
    poam: (system: string, release: string) =>
      `Plan of action and milestones: ${system} ${release}`,
    'assessment-results': (system: string, release: string) =>
      `Environment parity, assessment results: ${system} ${release}`,
  },
  version: (audit: number, entry: number) => `audit-${audit}.entry-${entry}`,
  about:
    'Written by Evenkeel from its record. Names of properties belong to the name space of this app. A signature is a name with its passphrase, given to exactly the content whose hash is named; an approval from outside is no signature. The chain of the audit trail alone cannot show that its newest entries were cut off: compare its head.',
  developmentRuntime: 'Written on the development runtime, not on a released build.',
  noSsp: {
    title: 'No system security plan',
    text: 'Evenkeel compares two environments and knows no system security plan. This resource stands in the place of one, so that the document does not name a plan that there is not.',
  },
  noPlan: {
    title: 'No assessment plan in OSCAL',
    text: 'The audit followed the steps of Evenkeel: document, compare and rate, prioritise, watch, govern. There is no assessment plan in OSCAL. This resource stands in the place of one.',
  },
  source: (side: string, path: string) => `Source of ${side}: ${path}`,
  evidence: (name: string) => `Evidence: ${name}`,
  components: {
    tool: (version: string) => `Evenkeel ${version}`,
    toolText: 'The app that compared the two environments and keeps the record.',
    environment: (name: string, kind: string) => `${name}, ${kind} environment`,
    environmentText: {
      staging: 'The environment that is compared with production.',
      production: 'The environment that is the reference.',
    },
  },
  roles: {
    'prepared-by': 'Prepared the document',
    assessor: 'Took part in the audit',
    'risk-owner': 'Owns a gap or an exception',
    requester: 'Requested an exception',
    approver: 'Approved an exception',
    decider: 'Decided on the release',
  },
  observation: (kind: string, staging: string, production: string) =>
    `${kind}. Staging: ${staging}. Production: ${production}.`,
  notFound: 'The newest comparison does not find this difference any more.',
  sourceOf: (side: string) => `The value of ${side} was read from this source.`,
  noRationale: 'Nobody has rated this difference yet.',
  suggested: (reasons: string) => `Suggested by a rule: ${reasons}`,
  risk: (title: string, subject: string) => `${title} of ${subject}`,
  remediation: (disposition: string) => `Response: ${disposition}`,
  noticed: (how: string) => `It would be noticed so: ${how}`,
  rolledBack: (how: string) => `It would be rolled back so: ${how}`,
  noResponse: 'No further words were recorded.',
  exception: (number: string, title: string) => `Exception ${number}: ${title}`,
  log: {
    submission: (number: string) => `${number} was requested.`,
    step: (number: string, what: string) => `${number}: ${what}.`,
    expired: (number: string) => `${number} expired at the end of its last day.`,
    renewal: (number: string, old: string) => `${number} was requested to take over from ${old}.`,
    signed: (number: string) => `${number} was approved by signing.`,
    outside: (number: string, how: string) =>
      `An approval of ${number} from outside was recorded: ${how}. It is no signature.`,
    recorded: (number: string) =>
      `${number} was recorded as approved before signatures were kept. It is no signature.`,
  },
  standing: (number: string, standing: string) => `${number} is ${standing}.`,
  result: {
    title: (release: string, audit: number) => `Release ${release}, audit ${audit}`,
    text: (readiness: string, reasons: readonly string[]) =>
      reasons.length === 0 ? readiness : `${readiness}. ${reasons.join(' ')}`,
    controls:
      'No control of a catalog was assessed. The names below are the dimensions of environment parity that the audit compared.',
    finding: (dimension: string) => `Parity of the dimension ${dimension}`,
    findingText: (state: string, gap: string) =>
      [state, gap].filter((part) => part !== '').join(' '),
    below: (count: number) =>
      `${counted(count, 'gap is', 'gaps are')} rated below the suggestion of the rules.`,
    session: (facilitator: string) => `Meeting, facilitated by ${facilitator}.`,
    compared: 'The environments were compared.',
    decided: {
      release: 'Decided: release.',
      hold: 'Decided: hold.',
    },
    differs: (why: string) => `It differs from what was computed: ${why}`,
    signature: (meaning: string, title: string, when: string) => `${meaning}: ${title}. ${when}`,
  },
} as const;
