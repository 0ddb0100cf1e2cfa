/** Sentences of the collectors of network settings: web servers, balancers, zones, firewalls. */

const counted = (count: number, one: string, more: string): string =>
  `${count} ${count === 1 ? one : more}`;

/** Why one of them was chosen: a sentence without its subject. */
export const networkBecause = {
  nginx: 'it holds blocks and directives of nginx',
  nginxDump: 'it is a printed configuration of nginx, with the files that it includes',
  namedNginx: 'it is named as a configuration of nginx and holds one of its directives',
  haproxy: 'it holds sections and keywords of HAProxy',
  zone: 'it holds the start of authority of a DNS zone',
  namedZone: 'it is named as a DNS zone and holds records of one',
  iptables: 'it holds tables of a saved packet filter',
  nftables: 'it holds tables and chains of a printed nftables rule set',
} as const;

/** What a source was recognised as. */
export const networkDetection = {
  nginx: (directives: number, files: number): string =>
    `It is a configuration of nginx: ${counted(directives, 'directive', 'directives')} from ` +
    `${counted(files, 'file', 'files')}.`,
  haproxy: (sections: number, lines: number): string =>
    `It is a configuration of HAProxy: ${counted(sections, 'section', 'sections')} with ` +
    `${counted(lines, 'line', 'lines')}.`,
  zone: (origin: string, records: number): string =>
    `It is the DNS zone ${origin}: ${counted(records, 'record', 'records')}.`,
  firewall: (tables: number, rules: number): string =>
    `It is a packet filter: ${counted(tables, 'table', 'tables')} with ` +
    `${counted(rules, 'rule', 'rules')}.`,
} as const;

/** What is wrong with a file, in words that quote nothing of it. */
export const networkFault = {
  quote: 'a quoted word is not closed',
  directive: 'the last directive is not ended by a semicolon',
  block: 'a block is not closed by a brace',
  brace: 'a brace closes a block that was never opened',
  nameless: 'a semicolon or a brace stands where a directive must begin',
  parenthesis: 'a parenthesis is not closed',
  closing: 'a parenthesis closes what was never opened',
  record: 'a record has no type that is known, or lacks its data',
  recordEnd: 'the last record lacks its data',
  noOwner: 'a record has no owner, and none stands before it',
  outside: 'a keyword stands before the first section',
  commit: 'a table is not ended by COMMIT',
  tableless: 'a line stands outside of every table',
  rule: 'a line is neither a chain, a rule nor a comment',
  escape: 'the last line goes on after its end',
} as const;

/** What a person should know of a source. */
export const networkWarning = {
  notIncluded: (path: string): string =>
    `What "${path}" includes was not given with this file, or its name holds wildcards; add the ` +
    'folder that holds it, or the output of "nginx -T".',
  includeCycle: (path: string): string => `"${path}" includes itself and was read once.`,
  zoneNotIncluded: (path: string): string =>
    `The records of "${path}" are included by this zone and were not given; add them in the same folder.`,
  noLineEnd:
    'The last line has no line end, which HAProxy itself takes for a file that was cut off. ' +
    'Check that the file is complete.',
  noOrigin:
    'The zone does not name its origin, so relative names are kept as they are written. ' +
    'Name the file after the zone, or add $ORIGIN.',
} as const;

/** What the TLS probe says. */
export const tlsText = {
  because: 'the host was asked',
  detection: (target: string, connections: number): string =>
    `It is the answer of ${target} to ${counted(connections, 'TLS handshake', 'TLS handshakes')}.`,
  trying: (version: string): string => `Trying ${version}`,
  endsSoon: (days: number): string =>
    days < 0
      ? `The certificate is no longer valid since ${counted(-days, 'day', 'days')}.`
      : `The certificate is valid for ${counted(days, 'day', 'days')} more.`,
  unable: (version: string): string =>
    `This computer cannot offer ${version} itself, so whether the host supports it is unknown.`,
  unanswered: (version: string): string =>
    `The host gave no answer to ${version}, so whether it supports it is unknown.`,
  incomplete: (version: string): string =>
    `Not every cipher suite of ${version} could be tried; there may be more.`,
  silent: (target: string): string => `${target} takes connections, but answers no TLS handshake.`,
  refused: (target: string): string =>
    `${target} refuses every TLS version and cipher suite that this computer can offer.`,
  noHandshakeRemedy: 'Check that the port speaks TLS from the first byte, then ask again.',
} as const;

/** What the DNS probe says. */
export const dnsText = {
  because: 'the resolver was asked',
  detection: (name: string, resolver: string): string =>
    `It is what ${resolver} answers about ${name}.`,
  asking: (type: string): string => `Asking for ${type}`,
  ownResolver: "the computer's own resolver",
  typeFailed: (type: string, why: string): string => `Records of type ${type} are unknown: ${why}.`,
  failed: (resolver: string, why: string): string => `${resolver} gave no answer: ${why}.`,
  failedRemedy: 'Check the name and the resolver, then ask again.',
  why: {
    ECONNREFUSED: 'nothing listens there',
    EREFUSED: 'it refuses such questions',
    ESERVFAIL: 'it failed to find an answer',
    ETIMEOUT: 'it did not answer in time',
    EBADRESP: 'its answer was not understood',
    EFORMERR: 'it did not understand the question',
    ENOTIMP: 'it does not know this kind of question',
  } as Readonly<Record<string, string>>,
  whyOther: 'its answer was not understood',
  longChain: 'The name is an alias of more aliases than are followed.',
} as const;
