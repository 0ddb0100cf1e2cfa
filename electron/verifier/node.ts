import { readFileSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { packageLimits } from '../../shared/package/limits.ts';
import { verdictOf, verdictText } from '../../shared/package/verdict.ts';
import type { Expected } from '../../shared/package/verdict.ts';
import { verifierText as text } from '../../shared/text/verifier.ts';
import { visibleLines } from '../cli/visible.ts';
import { checkBytes } from './check.ts';

/** Exit status, as the command line of the program has it. */
const status = { fine: 0, findings: 1, unusable: 2 } as const;

interface Asked {
  readonly file: string;
  readonly expected: Expected;
  readonly passphraseFile: string | null;
}

async function main(): Promise<number> {
  const asked = readArguments();
  if (asked === null) {
    process.stderr.write(`${text.usage}\n`);
    return status.unusable;
  }
  const bytes = bytesOf(asked.file);
  if (bytes === null) return status.unusable;
  const given = asked.passphraseFile === null ? null : passphraseIn(asked.passphraseFile);
  const report = (await checkBytes(bytes, given)) ?? (await withTyped(bytes, asked.file));
  if (report === null) return status.unusable;
  const verdict = verdictOf(report, asked.expected);
  process.stdout.write(visibleLines(verdictText(verdict)));
  return verdict.ok ? status.fine : status.findings;
}

function readArguments(): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        key: { type: 'string' },
        head: { type: 'string' },
        'passphrase-file': { type: 'string' },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return null;
    const expected = { fingerprint: values.key ?? null, head: values.head ?? null };
    return { file, expected, passphraseFile: values['passphrase-file'] ?? null };
  } catch {
    return null;
  }
}

function bytesOf(file: string): Uint8Array | null {
  try {
    const found = statSync(file);
    if (!found.isFile()) throw new Error(text.notFile);
    if (found.size > packageLimits.file) throw new Error(text.tooLarge);
    return readFileSync(file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${text.unreadable(file, why)}\n`);
    return null;
  }
}

/** The first line of a file, without its end. */
function passphraseIn(file: string): string {
  const [line = ''] = readFileSync(file, 'utf8').split(/\r?\n/);
  return line;
}

/** Asks for the passphrase where somebody can type it; it is not shown. */
async function withTyped(bytes: Uint8Array, file: string): ReturnType<typeof checkBytes> {
  if (process.stdin.isTTY !== true) {
    process.stderr.write(`${text.needsPassphrase(file)}\n`);
    return null;
  }
  process.stderr.write(text.ask);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  const typed = await new Promise<string>((resolve) => lines.question('', resolve));
  lines.close();
  process.stderr.write('\n');
  return checkBytes(bytes, typed);
}

process.exitCode = await main();
