import { describe, expect, it } from 'vitest';
import { commands } from '../../../../shared/contract/commands/index.ts';
import { commandNames, queryNames } from '../../../../shared/contract/names.ts';
import { queries } from '../../../../shared/contract/queries.ts';

describe('the names that the preload exposes', () => {
  it('are exactly those of the contract', () => {
    expect([...commandNames].toSorted()).toEqual(Object.keys(commands).toSorted());
    expect([...queryNames].toSorted()).toEqual(Object.keys(queries).toSorted());
  });
});
