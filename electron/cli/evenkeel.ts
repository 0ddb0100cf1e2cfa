#!/usr/bin/env node
import { cliText } from '../../shared/text/cli.ts';
import { crashLine } from './crash.ts';
import { status } from './io.ts';
import { runCli } from './main.ts';
import { visible } from './visible.ts';

/** Entry of the command line: plain Node, no window, no display, no network. */
let broken = false;

process.on('uncaughtException', (error) => {
  say(visible(`${cliText.name}: ${crashLine(error)}`));
  process.exit(status.unusable);
});

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that closes early (`| head`) is no failure of ours.
  if (error.code === 'EPIPE') return;
  if (!broken) say(`${cliText.name}: ${cliText.cannotWrite(error.code ?? error.name)}`);
  broken = true;
  process.exitCode = status.unusable;
});

process.stderr.on('error', () => {
  // Nobody is left who could be told; the status still tells.
});

const result = await runCli(process.argv.slice(2), {
  out: (chunk) => process.stdout.write(chunk),
  say,
  terminal: process.stdout.isTTY === true,
});
process.exitCode = broken ? status.unusable : result;

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
