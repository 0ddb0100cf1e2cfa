import type { CommandInput } from '../../../shared/contract/commands/index.ts';
import { host as hostSchema, port as portSchema } from '../../../shared/contract/schemas.ts';
import type { DocumentActs } from '../../../shared/contract/views.ts';
import { assertNever, type Side } from '../../../shared/model/words.ts';
import { probeText } from '../../../shared/text/document.ts';

/** A question as the contract takes it. */
export type ProbeInput = CommandInput<'probe.run'>['probe'];
export type ProbeKind = ProbeInput['kind'];
type Encryption = Extract<ProbeInput, { kind: 'postgres' }>['encryption'];

/** What is typed into the form. The password is no part of it, so that it can be cleared alone. */
export interface ProbeDraft {
  readonly side: Side;
  readonly kind: ProbeKind;
  readonly host: string;
  readonly port: string;
  readonly serverName: string;
  readonly resolver: string;
  readonly database: string;
  readonly user: string;
  readonly encryption: Encryption;
}

/** The port that each kind of question usually has. */
const usualPorts: Readonly<Record<ProbeKind, string>> = {
  tls: '443',
  dns: '53',
  postgres: '5432',
};

export const emptyDraft: ProbeDraft = {
  side: 'staging',
  kind: 'tls',
  host: '',
  port: usualPorts.tls,
  serverName: '',
  resolver: '',
  database: '',
  user: '',
  encryption: 'verified',
};

/** Another kind of question; a port that was left as it was follows. */
export function withKind(draft: ProbeDraft, kind: ProbeKind): ProbeDraft {
  const untouched = draft.port === usualPorts[draft.kind];
  return { ...draft, kind, port: untouched ? usualPorts[kind] : draft.port };
}

/** Fields that can be wrong. */
export type ProbeField = 'host' | 'port' | 'serverName' | 'resolver' | 'database' | 'user';
export type ProbeProblems = Readonly<Partial<Record<ProbeField, string>>>;

/** What stands in the way, by field; empty where nothing does. */
export function probeProblems(draft: ProbeDraft): ProbeProblems {
  const t = probeText.problems;
  const found: [ProbeField, string | null][] = [
    ['host', isHost(draft.host) ? null : t.host],
    ...fieldsOf(draft),
  ];
  return Object.fromEntries(found.filter(([, sentence]) => sentence !== null)) as ProbeProblems;
}

function fieldsOf(draft: ProbeDraft): [ProbeField, string | null][] {
  const t = probeText.problems;
  const port: [ProbeField, string | null] = ['port', portOf(draft) === null ? t.port : null];
  const optional = (typed: string, sentence: string) =>
    typed.trim() === '' || isHost(typed) ? null : sentence;
  switch (draft.kind) {
    case 'tls':
      return [port, ['serverName', optional(draft.serverName, t.serverName)]];
    case 'dns':
      return [['resolver', optional(draft.resolver, t.resolver)]];
    case 'postgres':
      return [
        port,
        ['database', draft.database.trim() === '' ? t.database : null],
        ['user', draft.user.trim() === '' ? t.user : null],
      ];
    default:
      return assertNever(draft.kind);
  }
}

const isHost = (typed: string): boolean => hostSchema.safeParse(typed).success;

function portOf(draft: ProbeDraft): number | null {
  const typed = draft.port.trim();
  const port = portSchema.safeParse(typed === '' ? Number.NaN : Number(typed));
  return port.success ? port.data : null;
}

/** A connection that a person has to allow. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/**
 * What the question connects to; null while it cannot be known. A name is looked up at the resolver
 * that the question names, else by the computer's own, which is allowed under the name itself.
 */
export function endpointOf(draft: ProbeDraft): Endpoint | null {
  const problems = probeProblems(draft);
  if (problems.host || problems.port || problems.resolver) return null;
  const host = draft.host.trim();
  if (draft.kind === 'dns') return { host: draft.resolver.trim() || host, port: 53 };
  return { host, port: portOf(draft) ?? 0 };
}

/** The act that allowed this connection; undefined where nobody did. */
export function allowedHost(
  hosts: DocumentActs['hosts'],
  endpoint: Endpoint | null,
): DocumentActs['hosts'][number] | undefined {
  if (endpoint === null) return undefined;
  const wanted = plainHost(endpoint.host);
  return hosts.find((each) => plainHost(each.host) === wanted && each.port === endpoint.port);
}

/** Names of hosts have no case, and a final dot says nothing here. */
const plainHost = (host: string): string => host.toLowerCase().replace(/\.$/, '');

/** The question as the contract takes it. */
export function toProbe(draft: ProbeDraft, password: string): ProbeInput {
  const host = draft.host.trim();
  const port = portOf(draft) ?? 0;
  switch (draft.kind) {
    case 'tls':
      return { kind: 'tls', host, port, ...named('serverName', draft.serverName) };
    case 'dns':
      return { kind: 'dns', host, ...named('resolver', draft.resolver) };
    case 'postgres': {
      const { database, user, encryption } = draft;
      return { kind: 'postgres', host, port, database, user, password, encryption };
    }
    default:
      return assertNever(draft.kind);
  }
}

const named = (field: string, typed: string) =>
  typed.trim() === '' ? {} : { [field]: typed.trim() };
