import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const pages = ['index.html', 'public.html'];

/** The content security policy that a page brings along. */
function policyOf(page: string): string | undefined {
  const html = readFileSync(join(import.meta.dirname, '../../../../renderer', page), 'utf8');
  return /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1];
}

it('both windows have the same policy, which begins by allowing nothing', () => {
  const [own, projector] = pages.map(policyOf);
  expect(own).toMatch(/^default-src 'none';/);
  expect(projector).toBe(own);
});

it.each(pages)('%s opens no connection and sends nothing', (page) => {
  const policy = policyOf(page);
  expect(policy).not.toMatch(/connect-src|https?:|wss?:|unsafe|\*/);
  expect(policy).toMatch(/form-action 'none'/);
});
