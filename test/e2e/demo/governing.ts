import { compareText } from '../../../shared/text/compare.ts';
import { words } from '../../../shared/text/components.ts';
import { peopleText } from '../../../shared/text/people-screen.ts';
import { ComparePage } from '../pages/compare.ts';
import { GovernPage } from '../pages/govern.ts';
import { PeoplePage } from '../pages/people.ts';
import { RegisterPage } from '../pages/register.ts';
import { dayFrom, people, some } from './context.ts';
import type { Walk } from './context.ts';

const title = 'Known difference of this release';

/** Step 5: an exception from request to approval, the decision, the workbook. Gives its file. */
export async function walkGoverning(walk: Walk): Promise<string> {
  const { page, shell, say, shoot } = walk;
  const govern = new GovernPage(page);
  const requested = await requestException(walk);
  if (requested) {
    await enterPeople(walk);
    await shell.goTo('govern');
    await approveException(walk);
  }
  await shell.goTo('govern');
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
async function requestException(walk: Walk): Promise<boolean> {
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
  await new RegisterPage(page).request({
    title,
    reason: 'The part is replaced after the release; a change before it would delay both.',
    risk: 'A failure would reach some customers before it is noticed.',
    mitigation: 'The release starts with one instance, and the dashboard is watched for a day.',
    control: 'The part is restarted by the watchdog within a minute.',
    requester: people.development.name,
    owner: people.operations.name,
    expires: dayFrom(60),
  });
  await shell.saved();
  await compare.clearSelection();
  say(`requested an exception for ${some(count, 'gap')} rated ${worst}, expiring in 60 days`);
  return true;
}

const passphrases = {
  development: 'granite otter violin cupboard',
  security: 'meadow lantern seven bicycle',
} as const;

/** Those who sign get a passphrase of their own. */
async function enterPeople(walk: Walk): Promise<void> {
  const { page, shell, say, shoot } = walk;
  const screen = new PeoplePage(page);
  await shell.follow(peopleText.title, peopleText.title);
  for (const who of ['development', 'security'] as const) {
    const { name, team, role } = people[who];
    await screen.add({ name, team: words.team[team], role });
    await screen.setPassphrase(name, passphrases[who]);
  }
  await shell.saved();
  await shoot('people');
  say('two people have a passphrase to sign with; each recovery code was shown once');
}

async function approveException(walk: Walk): Promise<void> {
  const { say, shell, page } = walk;
  const register = new RegisterPage(page);
  const as = (who: 'development' | 'security', note: string) => ({
    person: `${people[who].name}, ${people[who].role}`,
    passphrase: passphrases[who],
    note,
  });
  await register.open(title);
  const refusal = await register.approve(title, as('development', 'Approved by the requester.'));
  if (refusal === null) throw new Error('the requester could approve the own exception');
  await register.leaveDialog();
  say(`the requester may not approve: ${refusal.replaceAll(/\s+/g, ' ')}`);
  const second = await register.approve(title, as('security', 'The mitigation is enough.'));
  if (second !== null) throw new Error(`the approval by another was refused: ${second}`);
  await register.says(title, 'approved');
  await register.close(title);
  await shell.saved();
  say(`${people.security.name} signed the approval: ${await register.standing(title)}`);
}
