/** A unit as `factor * 10^exponent` of the base unit. */
export interface Unit {
  readonly factor: bigint;
  readonly exponent: number;
}

const decimal = (exponent: number): Unit => ({ factor: 1n, exponent });
const binary = (power: number): Unit => ({ factor: 1024n ** BigInt(power), exponent: 0 });

/** Kubernetes quantities of processing; base unit: one core. */
export const cpuUnits: Readonly<Record<string, Unit>> = {
  '': decimal(0),
  m: decimal(-3),
  u: decimal(-6),
  n: decimal(-9),
};

/**
 * Quantities of bytes. Kubernetes spells `Ki`, `k`, `M`; container runtimes and Java spell `m`, `mb`
 * and `g` for the binary units (compose specification, byte values); others write `MB` and `MiB`.
 */
export const byteUnits: Readonly<Record<string, Unit>> = {
  '': decimal(0),
  B: decimal(0),
  b: decimal(0),
  k: decimal(3),
  K: decimal(3),
  kB: decimal(3),
  KB: decimal(3),
  M: decimal(6),
  MB: decimal(6),
  G: decimal(9),
  GB: decimal(9),
  T: decimal(12),
  TB: decimal(12),
  P: decimal(15),
  PB: decimal(15),
  E: decimal(18),
  EB: decimal(18),
  kb: binary(1),
  mb: binary(2),
  gb: binary(3),
  tb: binary(4),
  Ki: binary(1),
  KiB: binary(1),
  m: binary(2),
  Mi: binary(2),
  MiB: binary(2),
  g: binary(3),
  Gi: binary(3),
  GiB: binary(3),
  t: binary(4),
  Ti: binary(4),
  TiB: binary(4),
  Pi: binary(5),
  PiB: binary(5),
  Ei: binary(6),
  EiB: binary(6),
};

const second = decimal(0);
const minute: Unit = { factor: 60n, exponent: 0 };
const hour: Unit = { factor: 3600n, exponent: 0 };
const day: Unit = { factor: 86_400n, exponent: 0 };
const week: Unit = { factor: 604_800n, exponent: 0 };

/** Units of time, in lower case; base unit: one second. */
export const timeUnits: Readonly<Record<string, Unit>> = {
  ns: decimal(-9),
  us: decimal(-6),
  µs: decimal(-6),
  ms: decimal(-3),
  millis: decimal(-3),
  milliseconds: decimal(-3),
  s: second,
  sec: second,
  secs: second,
  second,
  seconds: second,
  m: minute,
  min: minute,
  mins: minute,
  minute,
  minutes: minute,
  h: hour,
  hr: hour,
  hrs: hour,
  hour,
  hours: hour,
  d: day,
  day,
  days: day,
  w: week,
  week,
  weeks: week,
};

/** Ports that a scheme implies. */
export const defaultPorts: Readonly<Record<string, string>> = {
  http: '80',
  https: '443',
  ws: '80',
  wss: '443',
  ftp: '21',
  ssh: '22',
  ldap: '389',
  ldaps: '636',
  postgres: '5432',
  postgresql: '5432',
  mysql: '3306',
  redis: '6379',
  rediss: '6379',
  amqp: '5672',
  amqps: '5671',
  mongodb: '27017',
};

/** Spellings of a boolean, for attributes of type boolean alone. */
export const booleanWords: Readonly<Record<string, 'true' | 'false'>> = {
  true: 'true',
  yes: 'true',
  on: 'true',
  y: 'true',
  '1': 'true',
  enabled: 'true',
  false: 'false',
  no: 'false',
  off: 'false',
  n: 'false',
  '0': 'false',
  disabled: 'false',
};
