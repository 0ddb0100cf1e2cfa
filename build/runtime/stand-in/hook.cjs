// Loaded by the stand-in only. The installed better-sqlite3 13 needs a newer Electron; here the name
// leads to the copy built for this runtime, in main, in utility processes and in worker threads,
// and nothing in the product knows. In any other Node this file does nothing.
'use strict';

const STAND_IN_ABI = '130';

if (process.versions.modules === STAND_IN_ABI && !globalThis.evenkeelHook) {
  globalThis.evenkeelHook = true;
  process.env.EVENKEEL_RUNTIME = 'development';
  redirectModule('better-sqlite3');
  reachUtilityProcesses();
  reachWorkers();
}

/** `require(name)` and `import(name)` both load the installed package's first file through here. */
function redirectModule(name) {
  const Module = require('node:module');
  const { join, sep } = require('node:path');
  const replacement = join(__dirname, 'node_modules', name);
  const installed = sep + join('node_modules', name, 'lib', 'index.js');
  const load = Module._extensions['.js'];
  Module._extensions['.js'] = function loadScript(module, filename) {
    const isOurs = filename.startsWith(replacement + sep);
    if (isOurs || !filename.endsWith(installed)) return load.call(this, module, filename);
    module.exports = require(replacement);
  };
}

function reachUtilityProcesses() {
  const option = `--require=${__filename}`;
  const present = process.env.NODE_OPTIONS ?? '';
  if (!present.includes(option)) process.env.NODE_OPTIONS = `${present} ${option}`.trim();
}

function reachWorkers() {
  const workerThreads = require('node:worker_threads');
  const { syncBuiltinESMExports } = require('node:module');
  workerThreads.Worker = class Worker extends workerThreads.Worker {
    constructor(file, options = {}) {
      const given = options.execArgv ?? [];
      super(file, { ...options, execArgv: ['--require', __filename, ...given] });
    }
  };
  syncBuiltinESMExports();
}
