import { compareText } from '../../../shared/text/compare.ts';
import { ComparePage } from '../pages/compare.ts';
import { GovernPage } from '../pages/govern.ts';
import { dayFrom, people, some } from './context.ts';
import type { Walk } from './context.ts';

const title = 'Known difference of this release';

/** Step 5: an exception from request to approval, the decision, the workbook. Gives its file. */
export async function walkGoverning(walk: Walk): Promise<string> {
  const { page, shell, say, shoot } = walk;
  const govern = new GovernPage(page);
  const requested = await requestException(walk, govern);
  await shell.goTo('govern');
  if (requested) await approveException(walk, govern);
  const { state } = await govern.readiness();
  const decision = await govern.decide(
    people.compliance.name,
    `Decided by all teams on the computed state "${state}" and its reasons.`,
  );
  await shell.saved();
  say(`recorded the decision: ${decision}`);
  const file = await govern.export();
  await shell.saved();
  say(`exported the workbook: ${file}`);
  await shoot('5-govern');
  return file;
}

/** The template of the guide, for the gaps of the subject that the worst rating leads to. */
async function requestException(walk: Walk, govern: GovernPage): Promise<boolean> {
  const { page, shell, say } = walk;
  const compare = new ComparePage(page);
  await shell.goTo('compare');
  await compare.compared();
  const { all } = await compare.counts();
  if (all === 0) return false;
  const ratings = await compare.ratings();
  const worst = (['high', 'medium', 'low'] as const).find((risk) => ratings[risk] > 0) ?? 'low';
  await compare.clearSelection();
  await compare.showRated(worst);
  await compare.focus(compareText.grid.rating);
  const count = await compare.selectGroup();
  await page.keyboard.press('x');
  await govern.request({
    title,
    reason: 'The part is replaced after the release; a change before it would delay both.',
    risk: 'A failure would reach some customers before it is noticed.',
    mitigation: 'The release starts with one instance, and the dashboard is watched for a day.',
    requester: people.development.name,
    owner: people.operations.name,
    expires: dayFrom(60),
  });
  await shell.saved();
  await compare.clearSelection();
  say(`requested an exception for ${some(count, 'gap')} rated ${worst}, expiring in 60 days`);
  return true;
}

async function approveException(walk: Walk, govern: GovernPage): Promise<void> {
  const { say, shell } = walk;
  await govern.open(title);
  const refusal = await govern.approve(people.development.name, 'Approved by the requester.');
  if (refusal === null) throw new Error('the requester could approve the own exception');
  say(`the requester may not approve: ${refusal.replaceAll(/\s+/g, ' ')}`);
  const second = await govern.approve(people.security.name, 'The mitigation is enough until then.');
  if (second !== null) throw new Error(`the approval by another was refused: ${second}`);
  await shell.saved();
  say(`${people.security.name} approved it: ${await govern.standing(title)}`);
  await shell.closeInspector();
}
