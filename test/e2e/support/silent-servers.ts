import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

/** A server on this computer for one test. */
export interface LocalServer {
  readonly port: number;
  /** Connections that are open now. */
  readonly open: () => number;
  readonly close: () => Promise<void>;
}

/** Takes connections and says nothing, as a host behind a hanging balancer does. */
export async function neverAnswers(): Promise<LocalServer> {
  return listen(() => undefined);
}

/** Length of the question for encryption, which comes before anything else (PostgreSQL protocol). */
const QUESTION = 8;

/** Speaks PostgreSQL as far as refusing a login, without encryption. */
export async function refusesLogin(): Promise<LocalServer> {
  return listen((socket) => {
    socket.on('data', (data) => {
      if (data.length === QUESTION) socket.write('N');
      else socket.end(loginFailed());
    });
  });
}

function loginFailed(): Buffer {
  const fields = [
    'SFATAL',
    'VFATAL',
    'C28P01',
    'Mpassword authentication failed for user "reader"',
  ];
  return message('E', Buffer.from(`${fields.map((field) => `${field}\0`).join('')}\0`));
}

function message(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + length.length);
  return Buffer.concat([Buffer.from(type), length, body]);
}

async function listen(talk: (socket: Socket) => void): Promise<LocalServer> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', () => undefined);
    talk(socket);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await new Promise((ended) => server.close(ended));
  };
  return { port, open: () => sockets.size, close };
}
