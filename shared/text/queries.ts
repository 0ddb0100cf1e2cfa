import type { Dimension, Risk, Side, Team } from '../model/words.ts';
import { counted, words } from './components.ts';

/** `Network`, `Network and Data`, `Network, Data and Infrastructure`. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** The line under a step of the rail: what is missing. */
export const stepText = {
  complete: 'Complete',
  noParticipants: 'No participants yet',
  teamsMissing: (teams: readonly Team[]) =>
    `No one from ${listed(teams.map((team) => words.team[team].toLowerCase()))}`,
  nothingDocumented: 'Nothing documented yet',
  sideMissing: (side: Side) => `${words.side[side]} is not documented`,
  undocumented: (n: number) => `${counted(n, 'attribute', 'attributes')} not documented`,
  notCompared: 'Not compared yet',
  stale: 'Compare again: the input changed',
  toDecide: (open: number, all: number) =>
    `${open.toLocaleString('en')} of ${all.toLocaleString('en')} to decide`,
  assessmentsMissing: (n: number) => `${counted(n, 'high gap', 'high gaps')} half assessed`,
  nothingRated: 'Nothing rated yet',
  notWatched: (list: readonly Dimension[]) =>
    list.length > 2
      ? `${list.length} dimensions are not watched`
      : `${listed(list.map((each) => words.dimension[each]))} ${list.length === 1 ? 'is' : 'are'} not watched`,
  neverRun: (n: number) => `${counted(n, 'detector', 'detectors')} not run yet`,
  awaiting: (n: number) =>
    n === 1 ? '1 exception awaits approval' : `${n} exceptions await approval`,
  expired: (n: number) => `${counted(n, 'exception', 'exceptions')} expired`,
  voided: (n: number) => `${counted(n, 'approval', 'approvals')} void`,
  noDecision: 'No release decision yet',
} as const;

/** `TLS versions, cipher suites and 2 more`. */
function andMore(entries: readonly string[], more: number): string {
  if (more < 1) return listed(entries);
  return `${entries.join(', ')} and ${more.toLocaleString('en')} more`;
}

/** Sentences in the answers to queries. */
export const queryText = {
  byHand: 'by hand',
  manualTitle: 'Entered by hand',
  /** Titles of what live environments answered, by the id that its sources have. */
  probeTitles: { 'tls-probe': 'TLS probe', 'dns-probe': 'DNS probe' } as Readonly<
    Record<string, string>
  >,
  sources: (n: number) => counted(n, 'source', 'sources'),
  declaredVariation: {
    title: 'Declared as expected',
    reason: 'A person declared them as expected, each with a reason.',
  },
  declaredAlike: (of: { readonly subject: string; readonly name: string } | null) =>
    of ? `Declared as expected: ${of.name} of ${of.subject}` : 'Declared as expected',
  /** What would answer the most of what is missing; `more` beyond what is named, none below one. */
  advice: {
    sources: (acts: readonly string[], entries: readonly string[], more: number) =>
      `For ${andMore(entries, more)}: ${acts.join(', or ')}.`,
    byHand: (entries: readonly string[], more: number) =>
      `For ${andMore(entries, more)}: answer by hand, from the people who know.`,
    /** What to do, in the words of a meeting. */
    ask: {
      capture: 'run the capture script on a host and add its file',
      facts: 'add the facts that Ansible or Chef gathered of a host',
      state: 'add the Terraform state or the Pulumi stack',
      cloud: 'add the describe answers of the cloud',
      manifests: 'add the Kubernetes manifests',
      compose: 'add the compose file',
      tasks: 'add the ECS task definition',
      inspect: 'add the output of docker inspect',
      flags: 'add the export of the feature-flag service',
      settings: 'add the environment file of the service',
      'key-values': 'add the export of the key-value or parameter store',
      postgres: 'ask PostgreSQL for its profile',
      profile: 'add the file that the script for database administrators writes',
      comment:
        'declare it in the comment on the database and ask for its profile, or answer by hand',
      dockerfile: 'add the Dockerfile',
      'lock-files': 'add the lock files of the packages',
      bill: 'add a bill of materials',
      runtimes: 'add the file that pins the runtime',
      sample: 'add a sample of the data as CSV',
      nginx: 'add the nginx configuration',
      haproxy: 'add the HAProxy configuration',
      balancer: 'add the nginx or HAProxy configuration',
      tls: 'ask the host for its TLS',
      dns: 'ask a resolver for the name',
      zone: 'add the zone file',
      'packet-filter': 'add the dump of the packet filter (iptables-save)',
      'security-groups': 'add the security groups of the cloud',
      cdn: 'add the describe answer of the CDN',
    } as Readonly<Record<string, string>>,
  },
  values: (n: number) => counted(n, 'value', 'values'),
  calledFor: 'called for by this release',
  unwatched: (n: number) => `${counted(n, 'difference', 'differences')} suggested or rated high`,
  history: {
    rated: (risk: Risk) => `rated ${words.risk[risk].toLowerCase()}`,
    unrated: 'rating cleared',
    assessed: (team: Team, risk: Risk) =>
      `${words.team[team].toLowerCase()} assessed ${words.risk[risk].toLowerCase()}`,
    unassessed: 'assessment taken back',
    planned: (fields: readonly string[]) =>
      fields.length === 0 ? 'plan saved' : `plan: ${fields.join(', ')}`,
    unplanned: 'plan taken back',
    declared: 'declared as expected',
    withdrawn: 'brought back among the differences',
    undeclared: 'declaration taken back',
    covered: 'covered by an exception',
    requested: 'requested',
    exception: (state: string) => state,
    changed: 'changed',
  },
  planFields: {
    effort: 'effort',
    disposition: 'disposition',
    owner: 'owner',
    due: 'due',
    status: 'status',
    review_on: 'review on',
  },
  planCleared: 'cleared',
  /** What the plan lacks, in the order in which a plan is made. */
  planMissing: {
    'effort-missing': (n: number) => `${counted(n, 'gap', 'gaps')} without an effort`,
    'disposition-missing': (n: number) => `${counted(n, 'gap', 'gaps')} without a disposition`,
    'reason-missing': (n: number) =>
      `${counted(n, 'gap', 'gaps')} without the reason for departing from the advice`,
    'owner-missing': (n: number) => `${counted(n, 'gap', 'gaps')} without an owner`,
    'contact-missing': (n: number) => `${counted(n, 'gap', 'gaps')} whose owner has no contact`,
    'phases-missing': (n: number) => `${counted(n, 'phased plan', 'phased plans')} without phases`,
    'phase-undated': (n: number) =>
      `${counted(n, 'phased plan', 'phased plans')} with a phase without a date`,
    'phases-disordered': (n: number) =>
      `${counted(n, 'phased plan', 'phased plans')} with dates out of order`,
    'due-missing': (n: number) => `${counted(n, 'gap', 'gaps')} without a due date`,
    'exception-missing': (n: number) => `${counted(n, 'gap', 'gaps')} without the exception`,
    'review-missing': (n: number) =>
      `${counted(n, 'accepted gap', 'accepted gaps')} without a review date`,
    'noticed-by-missing': (n: number) =>
      `${counted(n, 'accepted gap', 'accepted gaps')} without how it would be noticed`,
    'rolled-back-by-missing': (n: number) =>
      `${counted(n, 'accepted gap', 'accepted gaps')} without how it would be rolled back`,
    'window-removed': (n: number) =>
      `${counted(n, 'gap', 'gaps')} in a maintenance window that was removed`,
    'window-past': (n: number) =>
      `${counted(n, 'open gap', 'open gaps')} in a maintenance window that has passed`,
    overdue: (n: number) => `${counted(n, 'gap', 'gaps')} overdue`,
    'phase-overdue': (n: number) =>
      `${counted(n, 'phased plan', 'phased plans')} with an overdue phase`,
    'review-overdue': (n: number) => `${counted(n, 'review', 'reviews')} overdue`,
  },
  resembles: {
    1: 'Scenario one of the guide: version drift behind a new feature.',
    2: 'Scenario two of the guide: a configuration key that one side lacks.',
    3: 'Scenario three of the guide: a load balancer stricter than the service.',
  },
  unknown: {
    audit: 'There is no such audit in this record.',
    source: 'There is no such source in this record.',
    difference: 'There is no such difference in this record.',
    remedy: 'Go back to the list of audits and open it from there.',
  },
} as const;
