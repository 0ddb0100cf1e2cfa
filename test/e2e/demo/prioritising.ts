import { PrioritisePage } from '../pages/prioritise.ts';
import { dayFrom, people } from './context.ts';
import type { Walk } from './context.ts';

/** High chips that are placed one by one; the others are changed together. */
const placedSingly = 4;

/** Step 3: effort by keys and by dragging, dispositions, owners, due dates, several rows at once. */
export async function walkPrioritising(walk: Walk): Promise<void> {
  const { page, shell, say, shoot } = walk;
  const plan = new PrioritisePage(page);
  await shell.goTo('prioritise');
  if (!(await plan.hasGaps())) {
    say('no gap is rated, so there is nothing to plan');
    await shoot('3-prioritise');
    return;
  }
  await placeHigh(walk, plan);
  await acceptOne(walk, plan);
  await planOne(walk, plan);
  await phaseDragged(walk, plan);
  await planRest(walk, plan);
  await shell.closeInspector();
  await shoot('3-prioritise');
}

async function placeHigh({ shell, say }: Walk, plan: PrioritisePage): Promise<void> {
  const [dragged, ...others] = (await plan.waiting('high')).slice(0, placedSingly);
  if (dragged === undefined) return;
  await plan.drag(dragged, { risk: 'high', effort: 'high' });
  await shell.saved();
  say(`dragged to high effort: ${dragged.words}`);
  for (const [at, chip] of others.entries()) {
    const effort = at % 2 === 0 ? 'low' : 'medium';
    await plan.press(chip, effort);
    await shell.saved();
    say(`gave ${effort} effort with a key: ${chip.words}`);
  }
}

/** A low gap is accepted, with its review date and how a failure would be noticed. */
async function acceptOne({ shell, say }: Walk, plan: PrioritisePage): Promise<void> {
  const chip = (await plan.waiting('low')).find(({ group }) => !group);
  if (chip === undefined) return;
  const number = await plan.show(chip);
  await plan.press(chip, 'low');
  await shell.saved();
  await plan.acceptDetails(number, {
    review: dayFrom(90),
    noticed: 'The error rate of the service rises on the dashboard.',
    rolledBack: 'The release is rolled back within the hour.',
  });
  await shell.saved();
  await plan.showWholePlan();
  say(`accepted ${number} with a review in 90 days`);
}

async function planOne({ shell, say }: Walk, plan: PrioritisePage): Promise<void> {
  const number = await plan.firstNumber();
  await plan.setItem(number, { owner: people.operations.name, due: dayFrom(7) });
  await shell.saved();
  say(`gave ${number}, the first of the plan, to ${people.operations.name}, due in a week`);
}

/** The gap that was dragged to high effort gets the phases that its plan lacks. */
async function phaseDragged({ shell, say }: Walk, plan: PrioritisePage): Promise<void> {
  if (!(await plan.showMissing('phases-missing'))) return;
  await plan.setPhases([
    { title: 'The same setting in staging', due: dayFrom(10) },
    { title: 'Settings from one source for both', due: dayFrom(20) },
  ]);
  await shell.saved();
  await plan.filled('phases-missing');
  await plan.clearSelection();
  await plan.showWholePlan();
  say('planned it in two phases, the last due in 20 days');
}

/** What is missing, entry by entry, for all of its rows at once. */
async function planRest({ shell, say }: Walk, plan: PrioritisePage): Promise<void> {
  const owner = people.development.name;
  const due = dayFrom(14);
  const reason = 'It is closed with the others before the release.';
  const passes = [
    ['effort-missing', { effort: 'medium' }],
    ['review-missing', { disposition: 'scheduled', reason }],
    ['owner-missing', { owner, due }],
    ['due-missing', { due }],
  ] as const;
  for (const [problem, change] of passes) {
    if (!(await plan.showMissing(problem))) continue;
    const changed = await plan.changeAll(change);
    await shell.saved();
    await plan.filled(problem);
    await plan.clearSelection();
    await plan.showWholePlan();
    say(`${changed.toLowerCase()}: ${Object.values(change).join(', ')}`);
  }
  const missing = await plan.missing();
  say(missing.length === 0 ? 'nothing is missing in the plan' : `missing: ${missing.join(' ')}`);
}
