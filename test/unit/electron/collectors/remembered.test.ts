import { describe, expect, it } from 'vitest';
import { remembered } from '../../../../electron/engine/collectors/common/remembered.ts';
import { isSecretValue } from '../../../../electron/engine/collectors/common/secrets.ts';

describe('what is remembered of names', () => {
  it('is asked for once', () => {
    let asked = 0;
    const length = remembered((name) => {
      asked += 1;
      return name.length;
    });
    expect([length('a'), length('a'), length('bc')]).toEqual([1, 1, 2]);
    expect(asked).toBe(2);
  });

  it('is not what may not be kept, and nothing long', () => {
    let asked = 0;
    const upper = remembered(
      (name) => {
        asked += 1;
        return name.toUpperCase();
      },
      (name) => name !== 'secret',
    );
    for (const name of ['secret', 'secret', 'a'.repeat(600), 'a'.repeat(600)]) upper(name);
    expect(asked).toBe(4);
  });

  it('stays bounded, whatever is asked', () => {
    const answers = new Map<string, number>();
    const once = remembered((name) => {
      answers.set(name, (answers.get(name) ?? 0) + 1);
      return name;
    });
    once('first');
    for (let index = 0; index < 9000; index += 1) once(`n${index}`);
    once('first');
    expect(answers.get('first')).toBe(2);
  });
});

describe('a text that no form of a secret is looked for in', () => {
  it.each(['443', '10.0.0.0/16', '2026-01-02 03:04:05', 'tcp', 'aws_x', ''])(
    '%s holds none',
    (text) => {
      expect(isSecretValue(text)).toBe(false);
    },
  );

  it.each(['a://b:c@d', 'pwd=abcd', '-paB3dE5gH', 'x pw=abcd1', 'xoxb-1234567890'])(
    '%s is looked at nevertheless',
    (text) => {
      expect(isSecretValue(text)).toBe(true);
    },
  );
});
