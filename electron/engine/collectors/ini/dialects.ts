import type { AsideRule } from '../common/aside.ts';
import type { PairDialect } from '../common/pair-tree.ts';

/** Dialects that are told apart, because they mean different things by the same signs. */
export type IniKind = 'mysql' | 'postgresql' | 'php' | 'sysctl' | 'systemd' | 'git' | 'ini';

/** A dialect, and how its files are known. */
export interface IniDialect {
  readonly kind: IniKind;
  readonly what: string;
  readonly name: RegExp;
  /** What most lines look like, where the name says nothing. */
  readonly content?: RegExp;
  readonly pairs: PairDialect;
  /** Whether `-` and `_` are one sign in its keys. */
  readonly dashes?: boolean;
}

const HASH_OR_SEMICOLON = /^\s*[#;]/;
/** `key`, or `key = value`. */
const FLAG_OR_PAIR = /^\s*([\w.@/-]+)\s*(?:=(.*))?$/s;
const EQUALS = /^\s*([^=[\]\s][^=]{0,200})=(.*)$/s;

/** The first that fits wins. */
export const iniDialects: readonly IniDialect[] = [
  {
    kind: 'mysql',
    what: 'an option file of MySQL',
    name: /(?:^|\/)(?:\.?my|mysqld?|mariadb|server|50-server)\.cnf$|mysql\.conf\.d\/|\.my\.cnf$/i,
    pairs: {
      comment: HASH_OR_SEMICOLON,
      pair: FLAG_OR_PAIR,
      trailing: /\s#.*$/s,
      lists:
        /\.(?:replicate|binlog)[-_](?:do|ignore|wild)[\w-]*$|\.plugin[-_]load[-_]add$|\.init[-_]connect$/,
      continued: false,
    },
    dashes: true,
  },
  {
    kind: 'postgresql',
    what: 'settings of PostgreSQL',
    name: /(?:^|\/)postgresql(?:\.auto)?\.conf$|\/postgresql\/.*\.conf$/i,
    content:
      /^(?:shared_buffers|max_connections|work_mem|wal_level|listen_addresses|effective_cache_size)\s*=/m,
    pairs: {
      comment: /^\s*#/,
      pair: /^\s*([A-Za-z_][\w.]*)(?:\s*=|\s+(?!\s|=))(.*)$/s,
      trailing: /#.*$/s,
      lists: /\.include\w*$/,
      continued: false,
    },
  },
  {
    kind: 'php',
    what: 'settings of PHP',
    name: /(?:^|\/)php(?:-fpm|-cli)?\.ini$|(?:^|\/)(?:www|php-fpm)\.conf$|\/php\/.*\.ini$/i,
    pairs: {
      comment: /^\s*;/,
      pair: EQUALS,
      trailing: /\s;.*$/s,
      lists: /\.(?:zend_)?extension$|\[\]$/,
      continued: false,
    },
  },
  {
    kind: 'sysctl',
    what: 'kernel parameters',
    name: /(?:^|\/)sysctl\.conf$|sysctl\.d\/[^/]+\.conf$|(?:^|\/)sysctl(?:-\w+)?\.(?:txt|out)$/i,
    content: /^-?(?:kernel|net|vm|fs)\.[\w./-]+\s*=\s*\S/m,
    pairs: {
      comment: HASH_OR_SEMICOLON,
      pair: /^\s*-?([a-z][\w./-]+)\s*=(.*)$/s,
      trailing: null,
      lists: null,
      continued: false,
    },
  },
  {
    kind: 'systemd',
    what: 'a unit of systemd',
    name: /\.(?:service|socket|timer|mount|slice|target|path)$|systemd\/.*\.conf$/i,
    content: /^\[(?:Unit|Service|Install)\]/m,
    pairs: {
      comment: HASH_OR_SEMICOLON,
      pair: EQUALS,
      trailing: null,
      // Every setting may be given again, and mostly adds up (systemd.syntax, systemd.exec).
      lists:
        /\.(?:Environment|EnvironmentFile|Exec\w+|After|Before|Wants|Requires|WantedBy|Listen\w+|On\w+|Condition\w+|Assert\w+|\w*Paths|Documentation)$/,
      continued: true,
    },
  },
  {
    kind: 'git',
    what: 'settings of git',
    name: /(?:^|\/)\.?gitconfig$|\.git\/config$|(?:^|\/)\.gitmodules$/i,
    pairs: {
      comment: HASH_OR_SEMICOLON,
      pair: FLAG_OR_PAIR,
      trailing: /\s[#;].*$/s,
      lists: /\.(?:fetch|push|insteadOf|pushInsteadOf|helper|path)$/i,
      continued: true,
    },
  },
  {
    kind: 'ini',
    what: 'an ini file',
    name: /\.(?:ini|cfg|cnf)(?:\.\w+)?$/i,
    content: /^[^\S\n]*\[[^\]\n]{1,80}\][^\S\n]*\r?\n(?:[^\S\n]*(?:[#;].*)?\r?\n)*[\w.-]+\s*=/m,
    pairs: {
      comment: HASH_OR_SEMICOLON,
      pair: /^\s*([^=:[\]\s][^=:]{0,200})[=:](.*)$/s,
      trailing: /\s[;#]\s.*$/s,
      lists: /\[\]$/,
      continued: false,
    },
  },
];

/** What changes by itself: counters that the kernel shows among its parameters. */
export const iniAsides: readonly AsideRule[] = [
  {
    id: 'sysctl.counter',
    how: 'volatile',
    subject: /^sysctl$/,
    name: /^(?:kernel\.random\.(?:boot_id|uuid|entropy_avail)|kernel\.ns_last_pid|kernel\.pty\.nr|fs\.(?:file-nr|inode-nr|inode-state|dentry-state|quota\..*|aio-nr)|net\.netfilter\.nf_conntrack_count|fs\.nfs\.\w*count)$/,
  },
];
