#!/usr/bin/env node
import { runCli } from './main.ts';

/** Entry of the command line: plain Node, no window, no display, no network. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that closes early (`| head`) is no failure of ours.
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCli(process.argv.slice(2), {
  out: (chunk) => process.stdout.write(chunk),
  say: (line) => process.stderr.write(`${line}\n`),
  terminal: process.stdout.isTTY === true,
});
