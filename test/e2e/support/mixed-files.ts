import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file to drop. */
interface MixedFile {
  readonly name: string;
  readonly content: string;
}

/** The one file of the fifty that cannot be read. */
export const badName = 'network-torn.tfstate';

/** A rolling counter's settings: the file that changes between two drops. */
export const changingName = 'checkout.env';

const environmentFile = (settings: Readonly<Record<string, string>>): string =>
  `${Object.entries(settings)
    .map(([key, value]) => `${key}=${value}`)
    .join('\n')}\n`;

/** The checkout's settings, as they are in staging, with what a test changes. */
export function checkoutSettings(changes: Readonly<Record<string, string>> = {}): string {
  return environmentFile({
    REQUEST_TIMEOUT: '30s',
    POOL_SIZE: '10',
    FEATURE_SPLIT_PAYMENT: 'true',
    SESSION_TOKEN_SALT: 'canary-mixed-salt-7f3a',
    ...changes,
  });
}

const deployment = (name: string, replicas: number): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  uid: 5b1f0c9e-0000-4000-8000-00000000000${replicas}
  resourceVersion: "8841${replicas}"
  creationTimestamp: "2026-01-0${replicas}T08:00:00Z"
spec:
  replicas: ${replicas}
  template:
    spec:
      containers:
        - name: app
          image: registry.example.com/${name}:1.${replicas}.0
          resources:
            limits:
              memory: 512Mi
`;

const state = (name: string): string =>
  JSON.stringify({
    version: 4,
    terraform_version: '1.9.5',
    serial: 12,
    lineage: '0c6b1f8e-1111-4222-8333-444455556666',
    outputs: {},
    resources: [
      {
        mode: 'managed',
        type: 'aws_db_instance',
        name,
        provider: 'provider["registry.terraform.io/hashicorp/aws"]',
        instances: [{ attributes: { engine: 'postgres', engine_version: '15.4', name } }],
      },
    ],
  });

const numbered = (count: number, make: (index: number) => MixedFile): readonly MixedFile[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

/** Fifty files of several formats, one of them cut off. */
function mixedFiles(): readonly MixedFile[] {
  return [
    { name: changingName, content: checkoutSettings() },
    { name: badName, content: state('network').slice(0, 180) },
    ...numbered(16, (index) => ({
      name: `service-${index}.env`,
      content: environmentFile({ LOG_LEVEL: 'info', WORKERS: String(index) }),
    })),
    ...numbered(9, (index) => ({
      name: `app-${index}.yaml`,
      content: deployment(`app-${index}`, index),
    })),
    ...numbered(9, (index) => ({
      name: `limits-${index}.json`,
      content: JSON.stringify({ limits: { requests: index * 100, burst: index } }),
    })),
    ...numbered(6, (index) => ({
      name: `tool-${index}.toml`,
      content: `[server]\nthreads = ${index}\ntimeout = "${index}0s"\n`,
    })),
    ...numbered(4, (index) => ({
      name: `data-${index}.tfstate`,
      content: state(`orders_${index}`),
    })),
    ...numbered(4, (index) => ({
      name: `cache-${index}.xml`,
      content: `<?xml version="1.0"?>\n<cache><size>${index}024</size><ttl>${index}00s</ttl></cache>\n`,
    })),
  ];
}

/** A deployment whose name differs between the two sides, where everything else is alike. */
export const renamedDeployment = (name: string): string => deployment(name, 2);

/** Writes the fifty files into a folder; gives their paths. */
export function writeMixedFiles(folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return mixedFiles().map(({ name, content }) => writeTo(folder, name, content));
}

/** Writes one file; gives its path. */
export function writeTo(folder: string, name: string, content: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
