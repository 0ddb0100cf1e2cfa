import type { Disposition } from '../model/words.ts';
import type { MitigationId } from '../plan/mitigations.data.ts';
import { counted, words } from './components.ts';

/** The measures that the guide offers, as sentences that stand in a plan. */
export const mitigationText: Readonly<Record<MitigationId, string>> = {
  'query-plan-tests':
    'Run a subset of the performance tests that validates query plans; it needs no full data volume.',
  'masked-snapshot':
    'Fill staging from a snapshot of production that is masked so that the distribution, null shares and edge cases stay as they are.',
  'synthetic-data': 'Generate synthetic data from the schema and the statistics of production.',
  'edge-case-tests':
    'Test null values, boundaries of types, characters outside ASCII and violated constraints on purpose.',
  'read-only-production-tests':
    'Run a subset of the tests read-only against production, under strict access control and with every access logged.',
  'startup-probe':
    'Give the service a start-up probe, and health checks a timeout that is longer than its start.',
  'balancer-comparison':
    'Compare the load balancers of both environments as a step of the release checklist.',
  'key-comparison':
    'Compare all configuration keys of both environments in the pipeline, before anything is deployed.',
  'single-source':
    'Keep the configuration in one source of truth that both environments are filled from.',
  'version-check': 'Check in the pipeline that both environments run the same version.',
  'image-digest': 'Deploy by image digest, so that the same image runs in both environments.',
  'recorded-changes':
    'Record every change of production, manual ones too, where those who keep staging see it.',
  'state-comparison':
    'Compare the infrastructure states of both environments daily, so that manual changes surface.',
  'network-comparison':
    'Compare firewall rules, name resolution and transport settings of both environments with the monitoring of the network.',
  'desired-state':
    'Hold both environments to one desired state with configuration management that reports deviations.',
  observability:
    'Watch for the failure with an alert, and rehearse the rollback before the release.',
};

/** Dispositions that the matrix can advise, as they stand in a sentence. */
export const adviceWords = (advised: readonly Disposition[]): string =>
  advised.map((one) => `"${words.disposition[one]}"`).join(' or ');

/** Refusals about the plan, its phases and the maintenance calendar. */
export const planRefusal = {
  notRated: (count: number) => `${counted(count, 'row is', 'rows are')} not rated yet.`,
  notRatedRemedy: 'Rate in step 2 first; a plan follows the risk that the meeting agreed on.',
  reasonMissing: (count: number, advised: readonly Disposition[]) =>
    `The matrix advises ${adviceWords(advised)} for ${counted(count, 'chosen gap', 'chosen gaps')}, and the disposition departs from it without a reason.`,
  reasonMissingRemedy: 'Say why, or choose what the matrix advises.',
  notPhased: (count: number) =>
    `${counted(count, 'chosen gap has', 'chosen gaps have')} another disposition than a phased plan.`,
  notPhasedRemedy: 'Choose the disposition "Phased plan" first.',
  notScheduled: (count: number) =>
    `${counted(count, 'chosen gap is', 'chosen gaps are')} not scheduled for maintenance.`,
  notScheduledRemedy: 'Choose the disposition "Scheduled" first.',
  windowOrder: {
    sentence: () => 'The maintenance window ends before it starts.',
    remedy: 'Choose a last day that is not before the first.',
  },
};
