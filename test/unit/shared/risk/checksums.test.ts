import { describe, expect, it } from 'vitest';
import type { Attribute } from '../../../../shared/model/attribute.ts';
import { attribute, compareAttributes } from '../build.ts';

function packageOf(version: string, integrity: string): readonly Attribute[] {
  const subject = 'npm:lodash';
  return [
    attribute({ subject, name: 'version', value: version, catalogueId: 'library.version' }),
    attribute({ subject, name: 'integrity', value: integrity, dimension: 'dependencies' }),
  ];
}

describe('the checksum of a package', () => {
  it('is expected to differ where the version does', () => {
    const { differences, expected } = compareAttributes(
      packageOf('4.17.20', 'sha512-a'),
      packageOf('4.17.21', 'sha512-b'),
    );
    expect(differences.map(({ name }) => name)).toEqual(['version']);
    expect(expected).toMatchObject([{ name: 'integrity', variation: 'content-of-version' }]);
  });

  it('is expected on one side where the version is', () => {
    const { differences, expected } = compareAttributes(packageOf('4.17.20', 'sha512-a'), [
      ...packageOf('4.17.20', 'sha512-a'),
      ...packageOf('3.10.1', 'sha512-c'),
    ]);
    expect(differences.map(({ kind }) => kind)).toEqual(['only-in-production']);
    expect(expected).toMatchObject([
      { kind: 'only-in-production', production: { value: 'sha512-c' } },
    ]);
  });

  it('is a high finding where the version is the same', () => {
    const { differences } = compareAttributes(
      packageOf('v4.17.21', 'sha512-a'),
      packageOf('4.17.21', 'sha512-b'),
    );
    expect(differences).toMatchObject([
      { name: 'integrity', suggestion: { risk: 'high', rule: 'library.content' } },
    ]);
  });

  it('is restored by a person like every expected row', () => {
    const [staging, production] = [packageOf('1.0.0', 'a'), packageOf('1.0.1', 'b')];
    const { expected } = compareAttributes(staging, production);
    const restored = new Set(expected.map(({ key }) => key));
    const { differences } = compareAttributes(staging, production, { restored });
    expect(differences.map(({ name }) => name)).toEqual(['integrity', 'version']);
  });
});
