import { packageLimits } from '../../shared/package/limits.ts';
import type { PackageReport } from '../../shared/package/index.ts';
import { verdictOf } from '../../shared/package/verdict.ts';
import type { VerdictPart } from '../../shared/package/verdict.ts';
import { verifierText as text } from '../../shared/text/verifier.ts';
import { checkBytes } from './check.ts';

/** The package at hand: its bytes wait while the passphrase is typed. */
let waiting: { readonly name: string; readonly bytes: Uint8Array } | null = null;

const place = document.body;
const status = element('p', '');
const result = element('section', '');
const passphrase = input('password', text.passphrase);
const key = input('text', text.key);
const head = input('text', text.head);
const unlock = element('form', '');

function build(): void {
  document.title = text.title;
  const choose = input('file', text.choose);
  choose.field.addEventListener('change', () => void take(choose.field.files));
  const drop = element('div', '');
  drop.className = 'drop';
  drop.append(element('p', text.drop), choose.label);
  const expected = element('fieldset', '');
  expected.append(element('legend', text.compare), key.label, head.label);
  const button = element('button', text.open);
  unlock.append(passphrase.label, button);
  unlock.hidden = true;
  unlock.addEventListener('submit', (event) => {
    event.preventDefault();
    void check(passphrase.field.value);
  });
  status.setAttribute('role', 'status');
  place.append(element('h1', text.title), element('p', text.lead), drop, expected);
  place.append(unlock, status, result);
  place.addEventListener('dragover', (event) => event.preventDefault());
  place.addEventListener('drop', (event) => {
    event.preventDefault();
    void take(event.dataTransfer?.files ?? null);
  });
}

async function take(files: FileList | null): Promise<void> {
  const file = files?.[0];
  if (!file) return;
  result.replaceChildren();
  unlock.hidden = true;
  if (file.size > packageLimits.file) {
    status.textContent = text.unreadable(file.name, text.tooLarge);
    return;
  }
  waiting = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  await check(null);
}

async function check(typed: string | null): Promise<void> {
  if (!waiting) return;
  status.textContent = text.checking(waiting.name);
  result.replaceChildren();
  // Lets the page show what it does before the work, which leaves it no time.
  await new Promise((resolve) => setTimeout(resolve, 50));
  try {
    const report = await checkBytes(waiting.bytes, typed);
    status.textContent = '';
    const isAsked = report === null || report.break?.kind === 'passphrase';
    unlock.hidden = !isAsked;
    if (report) show(report);
    if (isAsked) passphrase.field.focus();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    status.textContent = text.unreadable(waiting.name, why);
  }
}

function show(report: PackageReport): void {
  const wanted = { fingerprint: given(key.field.value), head: given(head.field.value) };
  const { ok, headline, warnings, parts } = verdictOf(report, wanted);
  result.className = ok ? 'good' : 'bad';
  result.append(element('h2', `${ok ? '\u2713' : '\u2717'} ${headline}`));
  for (const warning of warnings) result.append(element('p', warning));
  for (const part of parts) result.append(...partOf(part));
}

function partOf({ title, values, sentences }: VerdictPart): readonly Node[] {
  const list = element('dl', '');
  for (const [name, value] of values) list.append(element('dt', name), element('dd', value));
  const lines = element('ul', '');
  for (const sentence of sentences) lines.append(element('li', sentence));
  return [element('h3', title), list, lines];
}

/** What a package says is set as text alone: nothing of it becomes part of the page. */
function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  said: string,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.textContent = said;
  return made;
}

function input(
  type: 'file' | 'password' | 'text',
  said: string,
): { readonly label: HTMLLabelElement; readonly field: HTMLInputElement } {
  const label = element('label', `${said} `);
  const field = document.createElement('input');
  field.type = type;
  field.autocomplete = 'off';
  label.append(field);
  return { label, field };
}

function given(typed: string): string | null {
  return typed.trim() === '' ? null : typed;
}

build();
