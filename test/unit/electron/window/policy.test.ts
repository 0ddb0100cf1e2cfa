import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const pages = ['index.html', 'public.html'];

/** The content security policy that a page brings along. */
function policyOf(page: string): string | undefined {
  const html = readFileSync(join(import.meta.dirname, '../../../../renderer', page), 'utf8');
  return /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1];
}

it('the projector has the policy of the other window, without connections to the app itself', () => {
  const [own, projector] = pages.map(policyOf);
  expect(own).toMatch(/^default-src 'none';/);
  expect(projector).toBe(own?.replace(" connect-src 'self';", ''));
  expect(projector).not.toContain('connect-src');
});

it.each(pages)('%s names no other origin and sends no form', (page) => {
  const policy = policyOf(page);
  expect(policy).not.toMatch(/https?:|wss?:|unsafe|\*/);
  expect(policy).toMatch(/form-action 'none'/);
});
