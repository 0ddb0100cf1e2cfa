import { expect, it } from 'vitest';
import { commandNames } from '../../../../shared/contract/names.ts';
import { refusalText } from '../../../../shared/text/signing.ts';

it('every act that can be refused has words', () => {
  const sentences = commandNames.map((name) => refusalText.sentence(name, 'the role may not'));
  expect(sentences).toContain('The closing of an exception was refused: the role may not.');
  for (const sentence of sentences) {
    expect(sentence).toMatch(/^[A-Z][A-Za-z ,-]+ was refused: the role may not\.$/);
  }
});
