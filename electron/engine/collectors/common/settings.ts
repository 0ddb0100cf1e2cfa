import type { IdentityRules } from './identity.ts';

/** Lists of plain values whose order means nothing in settings, facts and answers. */
const unorderedLists =
  /(?:security_?groups|security_?group_?ids|cidrs|cidr_?blocks|modules|extensions|roles|groups|scopes|permissions|currencies|languages|locales|regions|zones|features|flags|plugins|tags|methods|algorithms|versions|curves|protocols|proxies|no_?proxy|allow_?list|deny_?list|white_?list|black_?list|block_?list|ranges|members|topics|events|capabilities|packages|kernel_?modules|supported\w*|permitted\w*|enabled\w*|disabled\w*)$/i;

/** How elements of lists are told apart in settings, facts and answers. */
export const settingsIdentity: IdentityRules = { unordered: unorderedLists, generatedIds: true };

/** `time-zone` and `time zone` as the mapping spells them. */
export function settingSpelling(path: string): string {
  return path.replaceAll(/[- ]/g, '_');
}

/** The path of a file without its extension: `config/application-staging`. */
export function stemOf(path: string): string {
  return path.replace(/\.[A-Za-z]\w*$/, '');
}
