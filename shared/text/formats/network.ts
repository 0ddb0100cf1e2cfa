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
