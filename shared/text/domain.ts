import { counted } from './components.ts';

/** A label inside a sentence: lower case, but abbreviations stay. */
function withinSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
}

/** Sentences of the domain: what comparison, rules, plan and scorecard say of their results. */
export const domainText = {
  compare: {
    pairedAsOnly: (collector: string, staging: string, production: string): string =>
      `"${staging}" and "${production}" are compared with each other because they are the only ${collector} sources left on their sides.`,
    declaredRefused: (count: number): string =>
      count === 1
        ? 'One difference that was declared as expected stays listed, because a rule suggests high: it needs an exception.'
        : `${count} differences that were declared as expected stay listed, because a rule suggests high: they need an exception.`,
  },
  grades: {
    versionUnreadable:
      'The versions have no common scheme, so how far apart they are is not known.',
    stagingNewer: 'Staging is newer than production, so tests can pass that production would fail.',
    productionNewer: 'Production is newer than staging.',
    major: 'The major versions differ.',
    minor: 'The minor versions differ.',
    patch: 'Only the patch level differs.',
    share: (staging: number, production: number, percent: number): string =>
      staging <= production
        ? `Staging has ${percent} % of production.`
        : `Production has ${percent} % of staging.`,
    startsSlower: (timeout: number, startup: number, from: string): string =>
      `The check gives up after ${timeout} s, and the service needs ${startup} s to start (taken from ${from}).`,
    checkedSooner: (timeout: number, startup: number, from: string): string =>
      `The service needs ${startup} s to start, and the check gives up after ${timeout} s (taken from ${from}).`,
    systemCheckedSooner: (timeout: number, startup: number, from: string): string =>
      `The start-up time that was answered for the system is ${startup} s, and the check gives up after ${timeout} s (taken from ${from}).`,
    answeredForSystem: 'what was answered for the whole system',
    shorterInProduction: (staging: number, production: number): string =>
      `Production waits ${production} s where staging waits ${staging} s.`,
    lowerInProduction: (staging: string, production: string): string =>
      `Production allows ${production} where staging allows ${staging}.`,
    sameRate: 'Both limits come to the same.',
    rateOneSided: 'The limit is set in one environment only, so the limits cannot be compared.',
    ratesNotComparable:
      'The limits cannot be compared: they do not name an amount in a period alike.',
    sizeUnknown: 'How far apart the sizes are is not known from their names.',
    otherFamily: 'The instances are of different families.',
    otherRepository: (staging: string, production: string): string =>
      `Staging takes the image from ${staging}, production from ${production}.`,
    otherDigest: 'The digests differ under the same tag, so the content is not the same.',
    tagAgainstDigest: 'One side is pinned to a digest, the other follows a tag that can move.',
    otherTag: 'The tags differ.',
    weakerInStaging: 'Staging is the side with the weaker control.',
    stricterInStaging:
      'Staging is the side with the stricter control, so what passes there passes in production.',
  },
  unknown: {
    staging: 'The value is not known in staging, so it cannot be called equal.',
    production: 'The value is not known in production, so it cannot be called equal.',
    either: 'The value is not known in either environment, so it cannot be called equal.',
  },
  /** Says what the row shares with the incident: the attribute it names, or its dimension alone. */
  incident: (date: string, what: string, named: 'attribute' | 'dimension'): string =>
    `Incident of ${date} in the same ${named}: ${what}`,
  approval: {
    ownRequest: {
      sentence: 'The approver is a person who requested the exception, now or before.',
      remedy: 'Have another person approve it.',
    },
    ownException: {
      sentence: 'The approver is a person who owns the exception, now or before.',
      remedy: 'Have another person approve it.',
    },
    ownRecord: {
      sentence: 'The approver is the person who recorded what the exception asks for.',
      remedy: 'Have another person approve it.',
    },
  },
  plan: {
    advice: {
      first: 'first',
      next: 'next',
      phased: 'phased plan',
      maintenance: 'maintenance window',
      known: 'known difference',
    },
    problems: {
      'effort-missing': 'The effort is not estimated.',
      'disposition-missing': 'There is no disposition.',
      'owner-missing': 'There is no owner.',
      'due-missing': 'There is no due date.',
      overdue: 'The due date has passed.',
      'review-missing': 'There is no date on which the accepted gap is looked at again.',
      'review-overdue': 'The review date has passed.',
      'noticed-by-missing': 'How a failure would be noticed is not said.',
      'rolled-back-by-missing': 'How a failure would be rolled back is not said.',
      'exception-missing': 'No exception has been requested.',
      'reason-missing': 'The disposition departs from the advice of the matrix without a reason.',
      'contact-missing': 'The owner takes no part in the audit and has no contact.',
      'phases-missing': 'The phased plan has no phases.',
      'phase-undated': 'A phase has no date.',
      'phases-disordered': 'The dates of the phases are out of order.',
      'phase-overdue': 'The date of a phase has passed.',
      'window-removed': 'The maintenance window was removed from the calendar.',
      'window-past': 'The maintenance window has passed.',
    },
  },
  readiness: {
    dimension: {
      infrastructure: 'infrastructure',
      dependencies: 'dependencies',
      data: 'data',
      network: 'network',
    },
    stale: 'No comparison covers the sources and declarations as they are now. It has to run.',
    snapshotMissing: (name: string): string => `Nothing is documented of ${name}.`,
    snapshotOld: (name: string, days: number, limit: number): string =>
      `The snapshot of ${name} is more than ${counted(days, 'day', 'days')} old; the limit is ${counted(limit, 'day', 'days')}.`,
    unrated: (count: number, dimension: string): string =>
      `${counted(count, 'difference that is suggested as high has', 'differences that are suggested as high have')} no rating yet (${dimension}).`,
    unassessed: (count: number, dimension: string): string =>
      `${counted(count, 'high gap lacks', 'high gaps lack')} an assessment by development or operations (${dimension}).`,
    openGap: (count: number, dimension: string): string =>
      `${counted(count, 'high gap is', 'high gaps are')} neither verified as closed nor under a live exception (${dimension}).`,
    undocumented: (
      missing: number,
      asked: number,
      dimension: string,
      name: string,
      labels: readonly string[],
    ): string => {
      const shown = labels.slice(0, 3).join(', ');
      const more = labels.length > 3 ? ` and ${labels.length - 3} more` : '';
      return `${missing} of ${counted(asked, 'attribute', 'attributes')} of ${dimension} in ${name} ${missing === 1 ? 'is' : 'are'} neither documented nor marked not applicable: ${shown}${more}.`;
    },
    unpaired: (
      paths: readonly string[],
      name: string,
      other: string,
      attributes: number,
    ): string => {
      const more = counted(paths.length - 1, 'more source', 'more sources');
      const what = paths.length === 1 ? `${paths[0]} of` : `${paths[0]} and ${more} of`;
      const has = paths.length === 1 ? 'has' : 'have';
      return `${what} ${name} ${has} no counterpart in ${other} (${counted(attributes, 'attribute', 'attributes')}).`;
    },
    parity: (dimension: string, percent: number, target: number): string =>
      `Parity of high-risk attributes of ${dimension} is ${percent} %, under its target of ${target} %.`,
    drift: (count: number, dimension: string): string =>
      `A drift check found ${counted(count, 'new high finding', 'new high findings')} (${dimension}).`,
    expired: (numbers: readonly string[]): string =>
      numbers.length === 1
        ? `Exception ${numbers[0]} has expired.`
        : `${numbers.length} exceptions have expired: ${numbers.join(', ')}.`,
    void: (numbers: readonly string[]): string =>
      numbers.length === 1
        ? `The approval of exception ${numbers[0]} is void: what was approved has changed.`
        : `The approvals of ${numbers.length} exceptions are void, because what was approved has changed: ${numbers.join(', ')}.`,
  },
  scorecard: {
    /** What an ephemeral environment does not replace, by dimension. */
    ephemeralLacks: {
      infrastructure: { what: 'performance', why: 'usually smaller' },
      dependencies: null,
      data: { what: 'data', why: 'usually filled with synthetic data' },
      network: null,
    },
    ephemeral: (
      names: readonly string[],
      { what, why }: { readonly what: string; readonly why: string },
    ): string =>
      names.length === 1
        ? `${names[0]} is ephemeral and ${why}: for tests of ${what} it does not replace a persistent staging.`
        : `${names.join(' and ')} are ephemeral and ${why}: for tests of ${what} they do not replace a persistent staging.`,
    outOfScope: 'Out of scope.',
    notAssessed: 'Not assessed: too little is documented.',
    profileUnanswered: 'What the release touches is not answered yet, so every dimension counts.',
    notDocumented: 'Not documented on both sides.',
    nothingLike: (attributes: number): string =>
      `No differences, but ${counted(attributes, 'attribute has', 'attributes have')} no counterpart.`,
    /** What differs, the highest risk first; three are named and the rest is counted. */
    currentState: (labels: readonly string[]): string => {
      if (labels.length === 0) return 'Mirrors production.';
      const named = labels.slice(0, 3).map(withinSentence);
      const more = labels.length - named.length;
      const list = more > 0 ? [...named, `${more.toLocaleString('en')} more`] : named;
      const last = list.at(-1) ?? '';
      return `Differs in ${list.length > 1 ? `${list.slice(0, -1).join(', ')} and ${last}` : last}.`;
    },
    gap: (gap: {
      readonly open: number;
      readonly excepted: number;
      readonly unratedHigh: number;
      readonly percent: number | null;
      readonly target: number;
    }): string => {
      const parts = [
        gap.open > 0 && `${counted(gap.open, 'high gap is', 'high gaps are')} open`,
        gap.excepted > 0 &&
          `${counted(gap.excepted, 'high gap is', 'high gaps are')} under a live exception`,
        gap.unratedHigh > 0 &&
          `${counted(gap.unratedHigh, 'difference suggested as high is', 'differences suggested as high are')} unrated`,
        gap.percent === null
          ? 'parity of high-risk attributes is not measured'
          : `parity of high-risk attributes is ${gap.percent} % against a target of ${gap.target} %`,
      ].filter((part) => part !== false);
      const sentence = parts.join('; ');
      return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
    },
  },
} as const;
