import { networkFault } from '../../../../shared/text/formats/network.ts';
import { malformed, truncated } from '../common/errors.ts';
import type { Chain, FilterRule } from './rules.ts';
import type { PacketFilter } from './saved.ts';

const OPENS =
  /^(table|chain|set|map|flowtable|counter|quota|limit|ct \w+|secmark)\s+([^{]*?)\s*\{$/;
const COUNTER = /\bcounter packets (\d+ bytes \d+)\s*/;
const COMMENT = /\s*\bcomment "((?:[^"\\]|\\.)*)"/;
const VERDICT =
  /(?:^|\s)((?:accept|drop|return|continue|masquerade|notrack|reject|queue|redirect|jump|goto|dnat|snat|log)\b.*)$/;

interface Block {
  readonly subject: string;
  readonly name: string;
  readonly kind: string;
  readonly line: number;
  readonly settings: { name: string; text: string; line: number }[];
  readonly rules: FilterRule[];
}

/** What a file that `nft -f` loads says before its tables (nft(8), "Input file formats"). */
const TOP = /^(?:(?:re|un)?define|include|flush|delete|destroy)\b/;

/**
 * Reads what `nft list ruleset` prints, and the files that it loads: one statement a line, blocks in
 * braces. Throws an AppError where a block is not closed.
 */
export function readNftables(text: string, file: string): PacketFilter {
  const open: Block[] = [];
  const top: Block = { ...blockOf({ kind: 'table', name: 'file', line: 1 }, undefined) };
  const closed: Chain[] = [];
  let tables = 0;
  for (const { said, line } of statements(text)) {
    const parent = open.at(-1);
    const [, kind, name = ''] = OPENS.exec(said) ?? [];
    if (kind !== undefined) {
      if (kind === 'table') tables += 1;
      open.push(blockOf({ kind, name, line }, parent));
    } else if (said === '}') {
      const block = open.pop();
      if (!block) throw malformed({ place: { file, line }, what: networkFault.brace });
      if (block.kind !== 'table' || block.settings.length > 0) closed.push(block);
    } else if (!parent && TOP.test(said)) {
      top.settings.push({ ...topSetting(said), line });
    } else if (!parent) throw malformed({ place: { file, line }, what: networkFault.tableless });
    else addStatement(said, line, parent);
  }
  if (open.length > 0) throw truncated({ place: { file }, what: networkFault.block });
  const chains = top.settings.length > 0 ? [top, ...closed] : closed;
  return { program: 'nftables', tables, chains, stamps: [] };
}

/** `define admins = { ... }` by what it defines; `flush ruleset`, `include "a.nft"` by what it does. */
function topSetting(said: string): { readonly name: string; readonly text: string } {
  const [, name, text] = /^((?:re)?define \w+)\s*=\s*(.*?);?$/.exec(said) ?? [];
  if (name === undefined || text === undefined)
    return { name: said.replaceAll('"', ''), text: 'on' };
  return { name, text: text.replace(/^\{\s*|\s*\}$/g, '') };
}

function blockOf(
  { kind, name, line }: { readonly kind: string; readonly name: string; readonly line: number },
  parent: Block | undefined,
): Block {
  const own = kind === 'table' ? name : `${parent?.name ?? ''} ${kind} ${name}`;
  const subject = `nftables:${own.replace(' chain ', ' ')}`;
  return { subject, name, kind, line, settings: [], rules: [] };
}

/** Lines without comments; a value in braces may span several. */
function* statements(text: string): Generator<{ readonly said: string; readonly line: number }> {
  let parts: string[] = [];
  let [start, depth] = [0, 0];
  for (const [index, raw] of text.split('\n').entries()) {
    const said = raw.replace(/\s#\s(?:handle )?.*$|^\s*#.*$/, '').trim();
    if (said === '') continue;
    if (parts.length === 0) start = index + 1;
    const whole = parts.length === 0 && (said === '}' || OPENS.test(said));
    parts.push(said);
    depth += whole ? 0 : depthOf(said);
    if (depth > 0) continue;
    yield { said: parts.join(' '), line: start };
    [parts, depth] = [[], 0];
  }
  // What is still open at the end is a block that was cut off.
  if (parts.length > 0) yield { said: 'table cut off {', line: start };
}

function depthOf(text: string): number {
  return text.split('{').length - text.split('}').length;
}

function addStatement(said: string, line: number, block: Block): void {
  if (block.kind !== 'chain') {
    block.settings.push({ ...settingOf(said), line });
  } else if (/^type \w+ hook /.test(said)) {
    const [hook = '', policy] = said.split(/;\s*/);
    block.settings.push({ name: 'hook', text: hook, line });
    const verdict = /policy (\w+)/.exec(policy ?? '')?.[1];
    if (verdict) block.settings.push({ name: 'policy', text: verdict, line });
  } else if (said.startsWith('comment "')) {
    block.settings.push({ name: 'description', text: said.slice('comment "'.length, -1), line });
  } else block.rules.push(ruleOf(said, line));
}

function settingOf(said: string): { readonly name: string; readonly text: string } {
  const [, name = said, text = 'on'] = /^([\w-]+)(?:\s*=)?\s+(.*?);?$/.exec(said) ?? [];
  return { name, text: text.replace(/^\{\s*|\s*\}$/g, '') };
}

function ruleOf(said: string, line: number): FilterRule {
  const comment = COMMENT.exec(said)?.[1] ?? null;
  const counter = COUNTER.exec(said)?.[1] ?? null;
  const plain = said.replace(COMMENT, '').replace(COUNTER, '').trim();
  const verdict = VERDICT.exec(plain)?.[1] ?? 'continue';
  const match = plain.endsWith(verdict) ? plain.slice(0, -verdict.length).trim() : plain;
  return { match: withSortedSets(match), verdict, comment, counter, line };
}

/** `tcp dport { 443, 80 }` matches what `tcp dport { 80, 443 }` does. */
function withSortedSets(match: string): string {
  return match.replaceAll(/\{([^{}:]*)\}/g, (_all, list: string) => {
    const elements = list.split(',').map((element) => element.trim());
    return `{ ${elements.toSorted().join(', ')} }`;
  });
}
