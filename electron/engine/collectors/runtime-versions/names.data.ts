/** Files that hold the version of one runtime. */
export const fileRuntimes: Readonly<Record<string, string>> = {
  '.nvmrc': 'node',
  '.node-version': 'node',
  '.python-version': 'python',
  'runtime.txt': 'python',
  '.ruby-version': 'ruby',
  '.java-version': 'java',
  '.go-version': 'go',
  '.php-version': 'php',
};

/** How version managers spell the runtimes. */
export const toolNames: Readonly<Record<string, string>> = {
  node: 'node',
  nodejs: 'node',
  python: 'python',
  ruby: 'ruby',
  java: 'java',
  go: 'go',
  golang: 'go',
  php: 'php',
  rust: 'rust',
  erlang: 'erlang',
  elixir: 'elixir',
  deno: 'deno',
  bun: 'bun',
  dotnet: 'dotnet',
  'dotnet-core': 'dotnet',
};
