import { MessageChannel } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { connect } from '../../../../electron/engine/rpc.ts';
import type { Port } from '../../../../electron/engine/rpc.ts';
import { AppError } from '../../../../shared/model/errors.ts';

const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

function port(raw: MessagePort): Port {
  open.push(raw);
  return {
    send: (message) => raw.postMessage(message),
    onMessage: (listener) => raw.on('message', listener),
  };
}

function pair<Left extends object, Right extends object>(left: Left, right: Right) {
  const { port1, port2 } = new MessageChannel();
  return {
    left: connect<Right, Left>(port(port1), left),
    right: connect<Left, Right>(port(port2), right),
  };
}

describe('connect', () => {
  it('answers calls in both directions, each with its own', async () => {
    const ends = pair(
      { double: (n: number) => n * 2 },
      { greet: async (name: string) => `to ${name}` },
    );
    const answers = await Promise.all([
      ends.left.call('greet', 'A'),
      ends.left.call('greet', 'B'),
      ends.right.call('double', 21),
    ]);
    expect(answers).toEqual(['to A', 'to B', 42]);
  });

  it('carries an expected error as data, with its place', async () => {
    const data = {
      code: 'source.truncated',
      sentence: 'The file ends inside a structure.',
      remedy: 'Export it again.',
      place: { file: 'a.tfstate', line: 3 },
    };
    const ends = pair({}, { read: () => Promise.reject(new AppError(data)) });
    const error = await ends.left.call('read').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).data).toEqual(data);
  });

  it('keeps a crash apart from expected errors', async () => {
    const ends = pair({}, { read: () => Promise.reject(new TypeError('no such thing')) });
    const error = await ends.left.call('read').catch((reason: unknown) => reason);
    expect(error).not.toBeInstanceOf(AppError);
    expect((error as Error).message).toBe('no such thing');
  });

  it('refuses a method that the other end does not offer', async () => {
    const none: { readonly missing?: () => void } = {};
    const ends = pair({}, none);
    await expect(ends.left.call('missing')).rejects.toThrow('no handler for missing');
  });

  it('does not compile with a handler left out, nor with a call that is not offered', () => {
    interface Calls {
      readonly read: (path: string) => number;
      readonly close: () => void;
    }
    const { port1 } = new MessageChannel();
    // @ts-expect-error `close` is missing
    const end = connect<Calls, Calls>(port(port1), { read: () => 1 });
    const calls = (): readonly unknown[] => [
      // @ts-expect-error a path is a string
      end.call('read', 1),
      // @ts-expect-error `write` is not offered
      end.call('write', 'a'),
    ];
    expect(calls).toBeTypeOf('function');
  });

  it('rejects what is open when the other end is gone', async () => {
    const ends = pair({}, { wait: async () => new Promise(() => undefined) });
    const waiting = ends.left.call('wait');
    ends.left.fail(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
  });

  it('delivers notices without an answer', async () => {
    const heard = new Promise((resolve) => {
      const ends = pair({}, { event: resolve });
      ends.left.notify('event', { type: 'changed' });
    });
    await expect(heard).resolves.toEqual({ type: 'changed' });
  });
});
