import { compareEnvironments, defaultTokens } from '../../../shared/compare/index.ts';
import { AppError, profileTraits, risks } from '../../../shared/model/index.ts';
import type { ProfileTrait, Risk, Rule } from '../../../shared/model/index.ts';
import { noOwnRules, rulesInForce } from '../../../shared/risk/index.ts';
import { cliText } from '../../../shared/text/cli.ts';
import { loweredSentence } from '../../../shared/text/govern.ts';
import type { CollectOutcome } from '../../engine/collectors/collect.ts';
import { memoryKey } from '../../engine/keys.ts';
import { readRuleFile } from '../../engine/rules-file.ts';
import { formats } from '../formats/index.ts';
import type { ComparedEnvironments } from '../formats/format.ts';
import { comparable } from '../formats/format.ts';
import type { Command, Io, Status } from '../io.ts';
import { deliver, pathsOf, status, usage } from '../io.ts';
import { choice, limitOption, limitsOf, noWords, readOptions } from '../options.ts';
import type { Given } from '../options.ts';
import { isAmbiguous, read, report } from '../reading.ts';

const KERNEL = 'kernel-dependent';
const paths = { type: 'string', multiple: true } as const;
const text = { type: 'string' } as const;
const options = {
  staging: paths,
  production: paths,
  profile: text,
  rules: text,
  format: text,
  out: text,
  'fail-on': text,
  ...limitOption,
};

/** `compare`: reads both sides, compares them, suggests risks. No database, no native module. */
export const compare: Command = async (args, io) => {
  const given = readOptions(args, options, ['staging', 'production']);
  const settings = await readSettings(given, io);
  const sides = await readSides(given, io);
  const { failOn } = settings;
  const profile = [...settings.traits, ...(settings.kernelDependent ? [KERNEL] : [])];
  const compared = { ...sides, ...runComparison(sides, settings), profile, failOn };
  const { notes, summary } = compared.comparison;
  for (const note of notes) io.say(`${cliText.name}: ${note}`);
  if (summary.lowered) io.say(`${cliText.name}: ${loweredSentence(summary.lowered)}`);
  const format = await formats[settings.format]();
  await deliver(await format(compared), { io, file: settings.out });
  return finish(compared, io);
};

interface Settings {
  readonly format: keyof typeof formats;
  readonly out: string | undefined;
  readonly failOn: Risk | undefined;
  readonly rules: readonly Rule[];
  readonly traits: readonly ProfileTrait[];
  readonly kernelDependent: boolean;
}

async function readSettings(given: Given, io: Io): Promise<Settings> {
  noWords('compare', given);
  const known = Object.keys(formats).filter(
    (name): name is keyof typeof formats => name in formats,
  );
  const format = choice(given.text('format'), { option: '--format', known }) ?? 'json';
  const out = given.text('out');
  if (format === 'xlsx' && out === undefined && io.terminal) {
    throw usage(cliText.xlsxNeedsOut, cliText.xlsxNeedsOutRemedy);
  }
  const words = (given.text('profile') ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  const traits = words.map((word) =>
    choice(word, { option: '--profile', known: [...profileTraits, KERNEL] as const }),
  );
  return {
    format,
    out,
    failOn: choice(given.text('fail-on'), { option: '--fail-on', known: risks }),
    rules: await readRules(given.text('rules')),
    traits: profileTraits.filter((trait) => traits.includes(trait)),
    kernelDependent: traits.includes(KERNEL),
  };
}

/** The rules in force: those of the file, and the built-in ones that it leaves as they are. */
async function readRules(file: string | undefined): Promise<readonly Rule[]> {
  return rulesInForce(file === undefined ? noOwnRules : await readRuleFile(file, file));
}

interface Sides {
  readonly staging: CollectOutcome;
  readonly production: CollectOutcome;
}

/** Reads both sides. Throws where an input cannot be read: half a comparison would mislead. */
async function readSides(given: Given, io: Io): Promise<Sides> {
  const left = pathsOf('--staging', given.list('staging'));
  const right = pathsOf('--production', given.list('production'));
  const key = memoryKey();
  const limits = limitsOf(given);
  const sides = {
    staging: await read(left, { key, limits, side: 'staging' }),
    production: await read(right, { key, limits, side: 'production' }),
  };
  const failed =
    report(sides.staging, { io, side: 'staging' }) +
    report(sides.production, { io, side: 'production' });
  if (failed > 0) throw unreadable(cliText.refusedCount(failed));
  for (const side of ['staging', 'production'] as const) {
    if (sides[side].sources.length === 0) throw unreadable(cliText.nothingRead(side));
  }
  return sides;
}

function unreadable(sentence: string): AppError {
  return new AppError({ code: 'cli.unreadable', sentence, remedy: cliText.nothingReadRemedy });
}

function runComparison(sides: Sides, settings: Settings): Pick<ComparedEnvironments, 'comparison'> {
  const { rules, traits, kernelDependent } = settings;
  const comparison = compareEnvironments({
    staging: comparable(sides.staging.sources, 'staging'),
    production: comparable(sides.production.sources, 'production'),
    tokens: defaultTokens,
    pairs: [],
    restored: new Set(),
    declared: [],
    patterns: [],
    rules,
    context: { traits, kernelDependent, incidents: [] },
  });
  return { comparison };
}

function finish(compared: ComparedEnvironments, io: Io): Status {
  if (isAmbiguous(compared.staging) || isAmbiguous(compared.production)) {
    io.say(`${cliText.name}: ${cliText.ambiguous}`);
    return status.unusable;
  }
  const { failOn, comparison } = compared;
  if (failOn === undefined) return status.fine;
  const bar = risks.indexOf(failOn);
  const found = comparison.differences.filter(
    ({ suggestion }) => suggestion.risk !== null && risks.indexOf(suggestion.risk) >= bar,
  );
  if (found.length === 0) return status.fine;
  io.say(`${cliText.name}: ${cliText.failOn(found.length, failOn)}`);
  return status.findings;
}
