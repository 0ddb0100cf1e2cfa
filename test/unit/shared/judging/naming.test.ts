import { describe, expect, it } from 'vitest';
import { attributeNaming, rowNaming } from '../../../../shared/judging/naming.ts';

describe('what a difference is about, in words', () => {
  const answered = {
    subject: 'catalogue',
    name: 'database.character-set',
    catalogueId: 'database.character-set',
  };
  const found = { ...answered, subject: 'aws_db_instance.orders', name: 'charset' };
  const version = { subject: 'nginx', name: 'version', catalogueId: null };

  it('says the words of the catalogue for what was answered by hand', () => {
    const words = { title: 'Database character set', subject: 'answered by hand' };
    expect(rowNaming(answered)).toEqual(words);
    expect(attributeNaming(answered)).toEqual(words);
  });

  it('keeps the names of a source', () => {
    expect(rowNaming(found)).toEqual({ title: 'charset', subject: 'aws_db_instance.orders' });
  });

  it('knows a version by what has it, where the line stands by itself', () => {
    expect(rowNaming(version)).toEqual({ title: 'nginx', subject: 'version' });
    expect(attributeNaming(version)).toEqual({ title: 'version', subject: 'nginx' });
  });
});
