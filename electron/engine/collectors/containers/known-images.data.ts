/** What an image of this repository runs, and what its tag therefore says the version of. */
export interface KnownImage {
  /** Last segments of the repository. */
  readonly names: readonly string[];
  /** What it is called in the row: `node`. */
  readonly runs: string;
  readonly id:
    | 'runtime.version'
    | 'database.engine-version'
    | 'cache.version'
    | 'broker.version'
    | 'os.version';
}

/** Official and widely used images whose tags begin with the version of what they run. */
export const knownImages: readonly KnownImage[] = [
  { names: ['node'], runs: 'node', id: 'runtime.version' },
  { names: ['python'], runs: 'python', id: 'runtime.version' },
  { names: ['ruby'], runs: 'ruby', id: 'runtime.version' },
  { names: ['golang'], runs: 'go', id: 'runtime.version' },
  { names: ['php'], runs: 'php', id: 'runtime.version' },
  { names: ['rust'], runs: 'rust', id: 'runtime.version' },
  { names: ['deno', 'denoland'], runs: 'deno', id: 'runtime.version' },
  { names: ['bun'], runs: 'bun', id: 'runtime.version' },
  { names: ['elixir'], runs: 'elixir', id: 'runtime.version' },
  { names: ['erlang'], runs: 'erlang', id: 'runtime.version' },
  {
    names: ['openjdk', 'eclipse-temurin', 'amazoncorretto', 'ibm-semeru-runtimes'],
    runs: 'java',
    id: 'runtime.version',
  },
  { names: ['aspnet', 'runtime', 'sdk'], runs: 'dotnet', id: 'runtime.version' },
  { names: ['postgres', 'postgresql'], runs: 'postgres', id: 'database.engine-version' },
  { names: ['mysql', 'mysql-server'], runs: 'mysql', id: 'database.engine-version' },
  { names: ['mariadb'], runs: 'mariadb', id: 'database.engine-version' },
  { names: ['mongo', 'mongodb'], runs: 'mongodb', id: 'database.engine-version' },
  { names: ['redis'], runs: 'redis', id: 'cache.version' },
  { names: ['valkey'], runs: 'valkey', id: 'cache.version' },
  { names: ['memcached'], runs: 'memcached', id: 'cache.version' },
  { names: ['rabbitmq'], runs: 'rabbitmq', id: 'broker.version' },
  { names: ['kafka', 'cp-kafka'], runs: 'kafka', id: 'broker.version' },
  { names: ['nats'], runs: 'nats', id: 'broker.version' },
  { names: ['debian'], runs: 'debian', id: 'os.version' },
  { names: ['ubuntu'], runs: 'ubuntu', id: 'os.version' },
  { names: ['alpine'], runs: 'alpine', id: 'os.version' },
];
