import script from './profile.sql?raw';

/** The script that a database administrator runs with psql; the probe asks the same questions. */
export const profileScript: string = script;

/** One statement of the script. */
export interface ScriptStatement {
  readonly sql: string;
  /**
   * `set` prepares the session, `part` gives lines of the profile, `generator` (`\gexec` of psql)
   * gives statements that give such lines.
   */
  readonly kind: 'set' | 'part' | 'generator';
}

const END = /;[ \t]*$|\\gexec[ \t]*$/m;

/** The statements of a script of psql: each ends at the end of a line, comments take whole lines. */
export function statementsOf(text: string): readonly ScriptStatement[] {
  const statements: ScriptStatement[] = [];
  let rest = text.replaceAll(/^--.*$/gm, '');
  for (let end = END.exec(rest); end; end = END.exec(rest)) {
    const sql = rest.slice(0, end.index).trim();
    rest = rest.slice(end.index + end[0].length);
    const kind = end[0].startsWith(';') ? kindOf(sql) : 'generator';
    statements.push({ sql, kind });
  }
  return statements;
}

function kindOf(sql: string): 'set' | 'part' {
  return /^set\s/i.test(sql) ? 'set' : 'part';
}
