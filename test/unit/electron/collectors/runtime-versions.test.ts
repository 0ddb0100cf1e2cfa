import { describe, expect, it } from 'vitest';
import { collectOne, refusalOf } from './harness.ts';

describe('a file that fixes a runtime', () => {
  it.each([
    ['.nvmrc', 'v22.14.0\n', 'runtime:node', 'v22.14.0'],
    ['.node-version', '22.14.0', 'runtime:node', '22.14.0'],
    ['.python-version', '3.12.8\n', 'runtime:python', '3.12.8'],
    ['runtime.txt', 'python-3.12.8\n', 'runtime:python', '3.12.8'],
    ['.tool-versions', '# why\nnodejs 22.14.0 # LTS\n', 'runtime:node', '22.14.0'],
  ])('names the runtime alike: %s', async (name, text, subject, value) => {
    const { attributes } = await collectOne(name, text);
    expect(attributes).toMatchObject([{ subject, value, catalogueId: 'runtime.version' }]);
  });

  it('is refused where it holds comments alone', async () => {
    expect(await refusalOf('.tool-versions', '# nothing\n')).toMatchObject({
      code: 'source.nothing-inside',
    });
  });
});
