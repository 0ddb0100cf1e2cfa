import type { Dimension } from '../model/words.ts';
import type { ApproachId } from './answers.ts';

/** How far an approach goes: of parity, the more the better; of cost and overhead, the less. */
export type ApproachLevel = 'low' | 'medium' | 'high';

interface Graded {
  readonly level: ApproachLevel;
  readonly because: string;
}

/** One approach as the guide describes it. */
export interface Approach {
  readonly id: ApproachId;
  readonly title: string;
  readonly how: string;
  readonly strength: string;
  readonly needs: string;
  /** A failure that the guide tells of where this approach alone was relied on. */
  readonly misses: string;
  readonly suitableFor: string;
  /** How far it aligns a dimension. */
  readonly parity: Readonly<Record<Dimension, Graded>>;
  readonly cost: Graded;
  readonly overhead: Graded;
}

/** What the comparison shows, in the order of the guide's table. */
export const comparedBy = ['infrastructure', 'dependencies', 'data', 'network'] as const;

const noData: Graded = { level: 'low', because: 'Data needs an investment of its own.' };

/** The guide's three approaches ("Comparing the Approaches"; the network from their descriptions). */
export const approaches: readonly Approach[] = [
  {
    id: 'infrastructure-as-code',
    title: 'Full replication from infrastructure as code',
    how: 'Staging and production are made from the same code; only scale and region are variables.',
    strength:
      'Configuration is the same unless somebody overrides it, and drift detection finds changes that were made outside the code.',
    needs: 'Mature infrastructure code, disciplined version control and automated pipelines.',
    misses:
      'A team had the same code everywhere and another storage engine in the staging database: a migration failed in production.',
    suitableFor: 'High-risk and regulated systems',
    parity: {
      infrastructure: { level: 'high', because: 'As long as the same code is applied to both.' },
      dependencies: { level: 'medium', because: 'Versions are managed separately.' },
      data: noData,
      network: {
        level: 'high',
        because: 'As far as balancers, firewalls and DNS are defined in the same code.',
      },
    },
    cost: {
      level: 'high',
      because:
        'Infrastructure is duplicated; replication at full scale can double or triple what the cloud costs.',
    },
    overhead: { level: 'high', because: 'The code has to be maintained.' },
  },
  {
    id: 'containers',
    title: 'Containers with orchestration',
    how: 'The image that passed the tests in staging is the one that production runs.',
    strength: 'The same libraries, runtimes and base images are used everywhere.',
    needs: 'An orchestrator, and images that are promoted by their digest.',
    misses:
      'A team caught a library mismatch early and missed a TCP setting of the kernel that made connections time out under load.',
    suitableFor: 'Microservices with frequent releases',
    parity: {
      infrastructure: {
        level: 'medium',
        because: 'Hosts, kernel parameters and storage drivers may still differ.',
      },
      dependencies: { level: 'high', because: 'The same image runs throughout.' },
      data: noData,
      network: {
        level: 'medium',
        because:
          'Network policies and service discovery are replicated, balancers in front are not.',
      },
    },
    cost: { level: 'medium', because: 'Environments can be made for a branch and removed.' },
    overhead: { level: 'medium', because: 'The orchestration has to be managed.' },
  },
  {
    id: 'hybrid',
    title: 'Hybrid with feature flags',
    how: 'Differences are accepted; flags and gradual rollout limit what they can do.',
    strength: 'Little infrastructure and little to operate.',
    needs: 'Mature observability, and a rollback within minutes.',
    misses:
      'A payment flow worked behind its flag in staging and failed in production, where a third party had other rate limits.',
    suitableFor: 'Low-risk, stateless applications',
    parity: {
      infrastructure: { level: 'low', because: 'There is a single environment to compare with.' },
      dependencies: { level: 'medium', because: 'The same image, but staging may lag behind.' },
      data: { level: 'low', because: 'Only production has the data.' },
      network: { level: 'low', because: 'Gaps show when production is exposed to them.' },
    },
    cost: { level: 'low', because: 'No environment is duplicated.' },
    overhead: { level: 'low', because: 'Flags have to be managed.' },
  },
];
