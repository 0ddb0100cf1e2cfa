/**
 * The forms by which a text shows that it holds a secret. Every part that can run on is bounded, or
 * ends where the next match could begin: a text of megabytes must cost no more than its length.
 */

/** Texts that are secrets wherever they stand (the forms that the services document). */
export const tokenForms: readonly RegExp[] = [
  /-----BEGIN [A-Z0-9 ]{0,60}PRIVATE KEY( BLOCK)?-----[\s\S]*/g,
  /(?<![\w-])eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/g,
  /\b(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{16}\b/g,
  /\bgh[pousr]_[A-Za-z0-9]{20,}/g,
  /\bgithub_pat_\w{20,}/g,
  /\bglpat-[\w-]{16,}/g,
  /\bxox[abeprs]-[\w-]{10,}/g,
  /\b[srp]k_(?:live|test)_\w{10,}/g,
  /\bsk-(?:ant-|proj-)?[\w-]{20,}/g,
  /\bAIza[\w-]{30,}/g,
  /(?<![\w-])SG\.[\w-]{16,100}\.[\w-]{16,}/g,
  /\bnpm_[A-Za-z0-9]{30,}/g,
  /\bdop_v1_[a-f0-9]{32,}/g,
  /\bhv[sb]\.[\w-]{20,}/g,
  /\bya29\.[\w-]{20,}/g,
  /hooks\.slack\.com\/services\/\w+(?:\/\w+){0,4}/g,
  /\b(?:AccountKey|SharedAccessKey|SharedAccessSignature)=\S{8,}/gi,
  /\b(?:Bearer|Basic)\s{1,20}[\w+/.~-]{16,}={0,2}/g,
  /\bAuthorization\\?["']?[\s:=]{1,20}\\?["']?(?:Basic|Bearer|Token|ApiKey)\s{1,20}[\w+/.~-]{4,}={0,2}/gi,
  // Log-ins of npm: `//registry/:_authToken=...`, and `_auth` and `_password` in base64.
  /(?:^|[\s:])_(?:authToken|auth|password)\s{0,20}=\s{0,20}(?![$<{%])\S{8,}/g,
  // Signed addresses (Azure shared access signatures, AWS signature version 4).
  /[?&](?:sig|X-Amz-Signature|X-Goog-Signature)=[\w%+/-]{8,}/gi,
  // A token in place of the user's name: `https://0123456789abcdef0123@host`.
  /:\/\/[\w-]{20,}@/g,
  // Hashes of passwords, as htpasswd and crypt(5) write them.
  /\$(?:apr1|2[abxy]|5|6|y|argon2(?:id|i|d))\$[\w./$=,+-]{8,}/g,
];

/** Texts in which a password has a place of its own, by the form of the whole. */
export const passwordForms: readonly RegExp[] = [
  // Connection strings: the password may be short, or in braces.
  /;\s{0,20}(?:password|pwd)\s{0,20}=(?!\s{0,20}(?:;|$|\$[{(]|\{\{|<|%\w{1,64}%|#\{))\s{0,20}[^;\s]/i,
  // The data source name of Go's MySQL driver, and the thin driver of Oracle.
  /(?<![\w.-])[\w.-]{1,64}:[^\s@/$][^\s@/]{0,128}@(?:tcp|unix)\b/,
  /jdbc:oracle:thin:[^\s/@]{1,64}\/[^\s@$]{1,256}@/i,
  /@?\b\w+\/[^\s@$/]{1,256}@\/\/[\w.-]/,
  /(?:^|[\s"'=])[\w.-]{1,64}\/[^\s@/$]{1,128}@[\w.-]{1,256}:\d{2,5}\/\w/,
  // netrc; curl's and mysql's own short options.
  /\bmachine\s{1,20}\S{1,256}\s{1,20}login\s{1,20}\S{1,256}\s{1,20}password\s{1,20}(?![$<{%])\S/,
  /\bcurl\b[^\n]{0,400}\s(?:-u|--user)[\s=]?["']?[^\s:"']{1,128}:(?![$<{%])[^\s"']/,
  /\bmysql\w{0,20}\b[^\n]{0,400}\s-p(?![$<{%])[^\s-]\S/,
  // Short options of other clients: Redis, MongoDB, SQL Server, LDAP, sshpass.
  /\bredis-cli\b[^\n]{0,400}\s(?:-a|--pass)[\s=]["']?(?![$<{%])[^\s"'-]\S/,
  /\b(?:mongo(?:sh|dump|restore)?|sshpass)\b[^\n]{0,400}\s-p[\s=]?["']?(?![$<{%])[^\s"'-]\S/,
  /\bsqlcmd\b[^\n]{0,400}\s-P[\s=]?["']?(?![$<{%])[^\s"'-]\S/,
  /\bldap(?:search|modify|add|whoami)\b[^\n]{0,400}\s-w[\s=]["']?(?![$<{%])[^\s"'-]\S/,
  // The log-in of a registry, as container tools keep it.
  /\\?"auth\\?"\s{0,20}:\s{0,20}\\?"[\w+/=]{4,}/,
];

/** Places where a text may be a password, if it looks like one: `-pX`, `u:X@host`, `https://X@host`. */
export const opaquePlaces: readonly RegExp[] = [
  /(?:^|\s)["']?-p([^\s"']{8,64})/g,
  /(?:^|\s)["']?(?:-u|--user)[\s=]{1,20}["']?[^\s:"']{1,64}:([^\s"']{8,64})/g,
  /(?:^|\s)(?:\/\/)?[\w.-]{1,64}:([^\s/@:]{8,64})@[\w.-]/g,
  /:\/\/([\w-]{8,64})@/g,
];

/** A manifest of a Secret inside a text: its kind, and what holds its values. */
export const manifestOfSecret = {
  kind: /\bkind\\?["']?\s{0,20}:\s{0,20}\\?["']?Secret\b/,
  data: /\b(?:data|stringData)\\?["']?\s{0,20}:/,
} as const;

/** Identifiers of a cloud that look like a key and are none. */
export const publicIdentifiers = /^(?:AROA|AIDA)[A-Z0-9]{16}$/;

/** `user:pass@` in an address; a password that is a reference is none. */
export const addressWithPassword =
  /(?<![\w+.-])[a-z][\w+.-]{0,30}:\/\/[^\s/:@]{0,256}:([^\s/@]{1,4096})@/gi;

/** The same with characters that an address should have escaped; a port is no password. */
export const looseAddress =
  /(?<![\w+.-])[a-z][\w+.-]{0,30}:\/\/[^\s/:@]{0,256}:(?!\d{1,6}(?:\/|$))([^\s"'<>,]{1,256})@/gi;

/**
 * Names with values next to them. The value is only looked at, so that the next match may begin
 * within it: `redis: {password: a}`, `--verbose --password a`.
 */
const VALUE = String.raw`(?=\\?(?:"([^"\n]{1,256})|'([^'\n]{1,256})|([^\s"',;&}\]<]{1,256})))`;
const NAME = String.raw`([A-Za-z][\w.-]{1,120})`;

export const assignments: readonly RegExp[] = [
  // `name=value`, `name: value` and `"name": "value"`, escaped quotes included.
  new RegExp(String.raw`(?<![\w.-])${NAME}\\?["']?[ \t]{0,40}(?:[=:]|=>)[ \t]{0,40}${VALUE}`, 'g'),
  // A value of YAML on lines of its own.
  new RegExp(
    String.raw`(?<![\w.-])${NAME}["']?:[ \t]{0,40}(?:[|>][+-]?)?[ \t]{0,40}\r?\n[ \t]{1,80}(?![\w.-]{1,120}["']?:(?:\s|$)|- |#)${VALUE}`,
    'g',
  ),
  // `--name value`, `--name=value` and `-Da.name=value` on a command line.
  new RegExp(
    String.raw`(?<![\w-])--?${NAME}(?:[ \t]{0,40}=[ \t]{0,40}|\\?["']?,?[ \t]{1,40})${VALUE}`,
    'g',
  ),
  // `<name>value</name>`.
  new RegExp(String.raw`<(?:\w{1,20}:)?${NAME}(?:\s[^<>]{0,200})?>\s{0,80}(?!<)${VALUE}`, 'g'),
  // `name: DB_PASSWORD` with its `value` next to it, in YAML, JSON, XML and on a command line.
  new RegExp(
    String.raw`\b(?:parameter)?(?:name|key)\\?["']?\s{0,20}[:=]\s{0,20}\\?["']?([\w.-]{1,120})\\?["']?[\s,;]{1,40}\\?["']?(?:parameter)?value\\?["']?\s{0,20}[:=]\s{0,20}${VALUE}`,
    'gi',
  ),
];

/** `password value` on a line of its own, as some settings files have it. */
export const settingLine =
  /^[ \t]{0,40}([A-Za-z][\w.-]{1,120})[ \t]{1,40}(\S{4,256})[ \t]{0,40}$/gm;
