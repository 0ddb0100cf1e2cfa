import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closeApps, openApp } from './support/app.ts';

/** An app that opens a window without a screen and refuses to quit. */
const blank = `const { app, BrowserWindow } = require('electron');
app.on('before-quit', (event) => event.preventDefault());
app.whenReady().then(() => new BrowserWindow({ show: false }).loadURL('about:blank'));`;

describe.skipIf(process.platform !== 'linux')('an app that never shows its first screen', () => {
  it('ends with its display, and what it failed of is the error', async () => {
    const started: string[] = [];
    const launcher = (executable: string, folder: string): string => {
      started.push(join(folder, 'pid'));
      return blankInstead(executable, folder);
    };
    await expect(openApp({ launcher, patience: 2000 })).rejects.toThrow(/getByRole\('main'\)/);
    const pid = Number(readFileSync(started[0] ?? '', 'utf8'));
    expect(pid).toBeGreaterThan(0);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect(displays()).toEqual([]);
    await closeApps();
  });
});

/** A program that tells its process and starts the blank app in place of the one that is asked for. */
function blankInstead(executable: string, folder: string): string {
  const app = join(folder, 'blank');
  mkdirSync(app);
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'blank', main: 'main.cjs' }));
  writeFileSync(join(app, 'main.cjs'), blank);
  const path = join(folder, 'blank.sh');
  // Arguments of the driver stand before the folder of the app and stay.
  const swap = `for each; do shift; case "$each" in /*) each="${app}";; esac; set -- "$@" "$each"; done`;
  const lines = ['#!/bin/sh', swap, `echo $$ > "${folder}/pid"`, `exec "${executable}" "$@"`];
  writeFileSync(path, `${lines.join('\n')}\n`, { mode: 0o755 });
  return path;
}

/** Virtual displays that this process has started and that are still there. */
function displays(): readonly string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0]);
      return parent === process.pid && stat.includes('(xvfb-run)');
    } catch {
      return false;
    }
  });
}
