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
    startsSlower: (timeout: number, startup: number): string =>
      `The check gives up after ${timeout} s, and the service needs ${startup} s to start.`,
    shorterInProduction: (staging: number, production: number): string =>
      `Production waits ${production} s where staging waits ${staging} s.`,
    lowerInProduction: (staging: number, production: number): string =>
      `Production allows ${production} where staging allows ${staging}.`,
    otherRepository: (staging: string, production: string): string =>
      `Staging takes the image from ${staging}, production from ${production}.`,
    otherDigest: 'The digests differ under the same tag, so the content is not the same.',
    tagAgainstDigest: 'One side is pinned to a digest, the other follows a tag that can move.',
    otherTag: 'The tags differ.',
    weakerInStaging: 'Staging is the side with the weaker control.',
  },
  rules: {
    notJson: {
      sentence: 'The rules are not JSON.',
      remedy: 'Correct the file so that it holds one JSON array of rules.',
    },
    invalid: (what: string): string => `A rule is not as it should be (${what}).`,
    remedy: 'Correct the named part; the rule catalogue in the app shows well-formed rules.',
  },
  incident: (date: string, what: string): string => `Incident of ${date}: ${what}`,
} as const;
