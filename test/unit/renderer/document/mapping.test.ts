import { describe, expect, it } from 'vitest';
import {
  guessRoles,
  mappingProblem,
  previewRows,
  toMapping,
} from '../../../../renderer/steps/1-document/mapping.ts';

const columns = [
  { header: 'CI Name', examples: ['db-orders', 'lb-shop'] },
  { header: 'Attribute', examples: ['version', 'idle_timeout'] },
  { header: 'Setting_Value', examples: ['15.4', '60'] },
  { header: 'Env', examples: ['staging', 'staging'] },
  { header: 'Comment', examples: [] },
];

describe('mapping columns', () => {
  it('guesses usual headers, whatever their case and joints, and each column once', () => {
    expect(guessRoles(columns)).toEqual({
      subject: 'CI Name',
      name: 'Attribute',
      value: 'Setting_Value',
      environment: 'Env',
      dimension: '',
    });
    expect(guessRoles([{ header: 'name', examples: [] }]).subject).toBe('');
  });

  it('says which of the needed columns is missing, and which is chosen twice', () => {
    const roles = guessRoles(columns);
    expect(mappingProblem(roles)).toBeNull();
    expect(mappingProblem({ ...roles, value: '' })).toMatch(/is needed/);
    expect(mappingProblem({ ...roles, value: 'Env' })).toMatch(/Env is chosen twice/);
  });

  it('shows the first rows as attributes, and leaves out what is not chosen', () => {
    const roles = guessRoles(columns);
    const [first, second, third] = previewRows(columns, roles);
    expect(first).toMatchObject({ subject: 'db-orders', name: 'version', value: '15.4' });
    expect(second).toMatchObject({ subject: 'lb-shop', environment: 'staging', dimension: '' });
    expect(third).toBeUndefined();
  });

  it('keeps the header in its order, so that a table like it is found again', () => {
    expect(toMapping(columns, guessRoles(columns))).toMatchObject({
      header: ['CI Name', 'Attribute', 'Setting_Value', 'Env', 'Comment'],
      environment: 'Env',
      dimension: null,
    });
  });
});
