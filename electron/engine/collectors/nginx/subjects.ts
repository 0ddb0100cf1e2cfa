import type { Placed } from './include.ts';

/** What a block is called within its parent: `server shop.example.com:443`, `location = /health`. */
export function blockLabel(block: Placed): string {
  const { name, args } = block;
  switch (name) {
    case 'server':
      return `server ${serverName(block)}`;
    case 'if':
      return `if ${/\$\w+/.exec(args.join(' '))?.[0] ?? ''}`.trim();
    default:
      return [name, ...args].join(' ');
  }
}

/** Its first name and the port that it encrypts, else its first port; 80 where it names none. */
function serverName({ block }: Placed): string {
  const named = block?.find((each) => each.name === 'server_name');
  const listens = block?.filter((each) => each.name === 'listen') ?? [];
  const encrypted = listens.find(({ args }) => args.includes('ssl') || args.includes('quic'));
  const listen = encrypted ?? listens[0];
  const port = /(?::|^)(\d+)$/.exec(listen?.args[0] ?? '')?.[1];
  const socket = listen?.args[0]?.startsWith('unix:') ? listen.args[0] : undefined;
  const name = named?.args[0];
  return `${name === undefined || name === '' ? '_' : name}:${socket ?? port ?? '80'}`;
}
