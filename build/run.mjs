// The first thing every npm script starts. Plain JavaScript, because it may meet an older Node:
// it checks the version and only then loads the tasks, TypeScript that Node runs by itself.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [task, ...args] = process.argv.slice(2);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 14)) {
  process.stderr.write(
    `Evenkeel needs Node 22.14 or later; this is ${process.version}. ` +
      'On Linux x64 "npm ci" brings a suitable one; elsewhere install Node 24 and try again.\n',
  );
  process.exit(2);
}

if (process.features.typescript === false && !process.env.EVENKEEL_TYPES_FLAG) {
  // Before 22.18 Node strips types only when told to.
  const flags = ['--experimental-strip-types', '--no-warnings'];
  const env = { ...process.env, EVENKEEL_TYPES_FLAG: '1', NODE_OPTIONS: flags.join(' ') };
  const self = fileURLToPath(import.meta.url);
  const child = spawnSync(process.execPath, [self, task, ...args], { stdio: 'inherit', env });
  process.exit(child.status ?? 1);
}

const { runTask } = await import('./tasks.ts');
process.exitCode = await runTask(task, args);
