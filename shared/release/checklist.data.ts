/**
 * The default release checklist: what the guide asks to be done before a release, and what auditors
 * test. Each names where it comes from; the sentences are our own.
 */
export const defaultChecklist = [
  {
    id: 'separation',
    text: 'Staging and production are separate: no shared accounts, networks or stores that let one change the other.',
    origin: 'ISO/IEC 27001:2022 A.8.31',
  },
  {
    id: 'test-data',
    text: 'Data in staging is masked, anonymised or synthetic, and where it is live, its use is approved and it is protected as in production.',
    origin:
      'ISO/IEC 27001:2022 A.8.33; guide, "How do we handle data privacy concerns in staging?"',
  },
  {
    id: 'access',
    text: 'Who may read and change staging is no wider than in production, as far as the release touches personal data or sign-in.',
    origin: 'ISO/IEC 27001:2022 A.8.31; guide, "When Parity Matters Most"',
  },
  {
    id: 'back-out',
    text: 'The back-out plan was rehearsed in an environment like production, including the way back for data.',
    origin: 'PCI DSS 6.5.1; guide, "Scenario One"',
  },
  {
    id: 'tests',
    text: 'The tests that the release calls for ran in staging as it was compared, and their results are kept.',
    origin: 'PCI DSS 6.5.1; SOC 2 CC8.1',
  },
  {
    id: 'migration',
    text: 'Migrations of data and schema ran in staging on the database engine, version and storage engine of production.',
    origin: 'guide, "When Parity Matters Most" and approach one',
  },
  {
    id: 'keys',
    text: 'Every configuration key that the release reads exists in both environments.',
    origin: 'guide, "Scenario Two"',
  },
  {
    id: 'balancing',
    text: 'Load balancer methods, timeouts and health checks were compared, and start-up fits within them.',
    origin: 'guide, "Scenario Three"',
  },
  {
    id: 'third-parties',
    text: 'Third parties that are mocked in staging were tried against the real service, or the risk is accepted.',
    origin: 'guide, "Should we aim for perfect parity?"',
  },
  {
    id: 'production-changes',
    text: 'Changes of production since the last release are documented; those found undocumented are in the log below.',
    origin: 'guide, "Scenario One"',
  },
  {
    id: 'exceptions',
    text: 'Every exception was reviewed for this release: its reason still holds, its mitigation is in place and it has an end.',
    origin: 'guide, step 5; NIST SP 800-53 CM-6(c)',
  },
  {
    id: 'detectors',
    text: 'Drift detectors of the high-risk dimensions run, and somebody reads what they find.',
    origin: 'guide, step 4',
  },
  {
    id: 'watching',
    text: 'Monitoring and alerts would show a failure that comes from a difference that stays, and somebody is on call.',
    origin: 'guide, "How much parity is enough?"',
  },
] as const satisfies readonly {
  /** Stable, for tests and documents. */
  readonly id: string;
  readonly text: string;
  readonly origin: string;
}[];
