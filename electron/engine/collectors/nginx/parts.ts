import type { Fact } from '../common/facts.ts';
import { factOf } from './fact.ts';
import type { Within } from './fact.ts';
import type { Placed } from './include.ts';

const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\])(?::\d+)?$/i;
const ENVIRONMENT =
  /(?:^|[^a-z])(?:stage|staging|stg|uat|qa|test|dev|preprod|prod|production|live)(?:[^a-z]|$)/i;

/**
 * A server of an upstream and its settings. Hosts tell servers apart; addresses and hosts that name
 * their environment differ by nature, so those are counted.
 */
export function* serverFacts(
  directive: Placed,
  at: Within,
  siblings: readonly Placed[],
): Generator<Fact> {
  const servers = siblings.filter(({ name }) => name === 'server');
  const [address = '', ...settings] = directive.args;
  const label = `server[${labelOf(directive, servers)}]`;
  yield factOf(directive, at, { name: label, text: address });
  for (const setting of settings) {
    const [key = '', ...value] = setting.split('=');
    const text = value.length === 0 ? 'on' : value.join('=');
    yield factOf(directive, at, { name: `${label}.${key}`, text });
  }
}

function labelOf(directive: Placed, servers: readonly Placed[]): string {
  const addresses = servers.map(({ args }) => args[0] ?? '');
  if (addresses.some((each) => ADDRESS.test(each) || ENVIRONMENT.test(each))) {
    return String(servers.indexOf(directive));
  }
  const hosts = addresses.map(hostOf);
  const own = directive.args[0] ?? '';
  return new Set(hosts).size === hosts.length ? hostOf(own) : own;
}

function hostOf(address: string): string {
  return address.replace(/:\d+$/, '');
}

/** `limit_req_zone $key zone=api:10m rate=10r/s`: the zone tells limits apart, the rate is one. */
export function* zoneFacts(directive: Placed, at: Within): Generator<Fact> {
  const { name, args } = directive;
  const zone = args.find((each) => each.startsWith('zone='))?.slice('zone='.length);
  const [label = '', size] = (zone ?? args[0] ?? '').split(':');
  const rest = args.filter((each) => !each.startsWith('zone=') && (zone || each !== label));
  if (size !== undefined)
    yield factOf(directive, at, { name: `${name}[${label}].size`, text: size });
  const rate = rest.find((each) => each.startsWith('rate='));
  if (rate) {
    const text = rate.slice('rate='.length);
    yield factOf(directive, at, { name: `${name}[${label}].rate-limit`, text });
  }
  const others = rest.filter((each) => each !== rate).join(' ');
  const text = others === '' ? 'on' : others;
  yield factOf(directive, at, { name: `${name}[${label}]`, text });
}
