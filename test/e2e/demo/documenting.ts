import { basename } from 'node:path';
import { dimensions } from '../../../shared/model/words.ts';
import { DocumentPage } from '../pages/document.ts';
import type { Answer } from '../pages/document.ts';
import { some } from './context.ts';
import type { Walk } from './context.ts';

/** Attributes that are answered by hand in a dimension; a person would go on with the others. */
const answeredEach = 3;

const notApplicable: Answer = {
  notApplicable: 'Confirmed with the platform team: this system has no such part.',
};
const unknown: Answer = { unknown: true };
const typed: Answer = { value: 'as the operations handbook says' };

/** What is answered in turn: a reason on both sides, an unknown beside a value, values. */
const turns = [
  { staging: notApplicable, production: notApplicable },
  { staging: unknown, production: typed },
  { staging: typed, production: typed },
] as const;

/** Step 1: files dropped on both sides, and what they leave open answered by hand. */
export async function walkDocumenting(walk: Walk): Promise<void> {
  const { app, shell, say, shoot, input } = walk;
  const page = new DocumentPage(app);
  await shell.goTo('document');
  for (const side of ['staging', 'production'] as const) {
    const report = await page.drop(side, [input[side]]);
    say(`dropped the folder ${basename(input[side])} on ${side}: ${report}`);
    for (const line of await page.refused()) say(`  refused: ${line}`);
    await page.closeReport();
  }
  await shell.saved();
  await shoot('1-document');
  await answerMissing(walk, page);
}

async function answerMissing({ shell, say }: Walk, page: DocumentPage): Promise<void> {
  let turn = 0;
  for (const dimension of dimensions) {
    const missing = await page.showMissing(dimension);
    for (const attribute of missing.slice(0, answeredEach)) {
      const answers = turns[turn % turns.length] ?? turns[0];
      const staging = await page.answer(attribute, 'staging', answers.staging);
      await shell.saved();
      await page.showAll();
      const production = await page.answer(attribute, 'production', answers.production);
      await shell.saved();
      await page.showMissing(dimension);
      const where = [staging && words(answers.staging), production && words(answers.production)];
      say(`answered ${attribute} by hand: ${where.filter(Boolean).join(' and ')}`);
      turn += 1;
    }
    const left = missing.length - Math.min(missing.length, answeredEach);
    if (left > 0) say(`left ${some(left, 'attribute')} of ${dimension} unanswered`);
  }
  await page.showAll();
}

function words(answer: Answer): string {
  if ('unknown' in answer) return 'unknown';
  return 'value' in answer ? 'a value' : 'not applicable, with the reason';
}
