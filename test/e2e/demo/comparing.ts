import { compareText } from '../../../shared/text/compare.ts';
import { words } from '../../../shared/text/components.ts';
import { ComparePage } from '../pages/compare.ts';
import { people, some } from './context.ts';
import type { Walk } from './context.ts';
import { walkMeeting } from './meeting.ts';

const { team } = words;
const rating = compareText.grid.rating;

/** Step 2: a short meeting, then the rest in bulk: assess by keys, disagree and settle, expect, accept, undo, rate what no rule knows. */
export async function walkComparing(walk: Walk): Promise<void> {
  const { page, shell, say, shoot } = walk;
  const compare = new ComparePage(page);
  await shell.goTo('compare');
  await compare.compared();
  const { all, high } = await compare.counts();
  const aside = await compare.setAside();
  say(`compared: ${some(all, 'difference')}, ${high} suggested high, ${aside} set aside`);
  if (all === 0) {
    say('nothing differs, so there is nothing to rate');
    await shoot('2-compare');
    return;
  }
  await declareOne(walk, compare);
  if ((await compare.counts()).toDecide > 0) await walkMeeting(walk);
  await shell.goTo('compare');
  await compare.compared();
  await assess(walk, compare);
  await compare.closeFilters();
  await shoot('2-compare');
  await settle(walk, compare);
  await rateRest(walk, compare);
  await compare.showEverything();
  await compare.counted('toDecide', 0);
  say('every difference is decided');
}

/** One difference that no rule suggests as high is declared as expected. */
async function declareOne({ shell, say }: Walk, compare: ComparePage): Promise<void> {
  await compare.showToDecide(['low', 'none', 'medium']);
  const row = await compare.first();
  if (row === null) {
    say('every difference is suggested high: none can be declared as expected');
    return;
  }
  const { all } = await compare.counts();
  await compare.focus(rating);
  await compare.declareExpected('Agreed in the design review: the environments differ here.');
  await compare.counted('all', all - 1);
  await shell.saved();
  say(`declared ${row.number} ${row.attribute} as expected, with a reason`);
}

/** Both teams assess what is suggested high, or the first row where nothing is; one row apart. */
async function assess(walk: Walk, compare: ComparePage): Promise<void> {
  const { shell, say } = walk;
  const { high } = await compare.counts();
  await compare.showToDecide(high > 0 ? ['high'] : []);
  const row = await compare.first();
  if (row === null) return;
  const apart = row.suggestion === words.risk.medium ? 'low' : 'medium';
  await shell.actAs(people.development.name);
  const count = await chooseAll(compare, { many: high > 0, column: team.development });
  await compare.judge('high', 'It would break the release in production.');
  await shell.saved();
  say(`development assessed ${some(count, 'row')} as high with the key 3`);
  await shell.actAs(people.operations.name);
  if (count > 1) {
    await compare.focus(team.operations);
    await compare.judge('high', 'It would be noticed only under load.');
    await shell.saved();
    say(`operations assessed ${some(count, 'row')} as high`);
  }
  await compare.clearSelection();
  await compare.focus(team.operations);
  await compare.judge(apart, 'Monitoring would show it, and a rollback takes minutes.');
  await compare.counted('disagreed', 1);
  await shell.saved();
  say(`operations sees ${row.number} ${row.attribute} as ${apart}: the teams disagree`);
  await shell.actAs(people.facilitator);
}

async function chooseAll(
  compare: ComparePage,
  { many, column }: { readonly many: boolean; readonly column: string },
): Promise<number> {
  await compare.focus(column);
  return many ? compare.selectAll() : 1;
}

/** The meeting settles the row that the teams saw differently. */
async function settle({ shell, say }: Walk, compare: ComparePage): Promise<void> {
  const { disagreed, toDecide } = await compare.counts();
  const row = await compare.first();
  if (disagreed === 0 || row === null) return;
  await compare.focus(rating);
  await compare.nextDisagreed();
  if (row.suggestion === words.risk.high) {
    await compare.judge('high', 'Settled in the meeting: the worse view stands.');
  } else if (row.suggestion === compareText.grid.noRule) {
    await compare.judge('medium', 'Settled in the meeting: no rule knows it, both teams do.');
  } else {
    await compare.accept();
  }
  await compare.counted('disagreed', 0);
  await compare.counted('toDecide', toDecide - 1);
  await shell.saved();
  say(`the meeting settled ${row.number} ${row.attribute}`);
}

/** The others: suggestions accepted in bulk, one act undone and done again, no-rule rows as low. */
async function rateRest(walk: Walk, compare: ComparePage): Promise<void> {
  let undone = false;
  for (const suggestion of ['high', 'medium', 'low'] as const) {
    const count = await acceptAll(walk, compare, suggestion);
    if (count === 0 || undone) continue;
    await undo(walk, compare, count);
    undone = true;
    await acceptAll(walk, compare, suggestion);
  }
  const { toDecide } = await compare.counts();
  const count = await selectToDecide(compare, 'none');
  if (count === 0) return;
  await compare.judge('low', 'Looked at together: no path of the release depends on it.');
  await compare.counted('toDecide', toDecide - count);
  await walk.shell.saved();
  walk.say(
    `rated ${some(count, 'row')} that no rule knows as low with the key 1, with a rationale`,
  );
}

async function acceptAll(
  { shell, say }: Walk,
  compare: ComparePage,
  suggestion: 'high' | 'medium' | 'low',
): Promise<number> {
  const { toDecide } = await compare.counts();
  const count = await selectToDecide(compare, suggestion);
  if (count === 0) return 0;
  if (suggestion === 'high') await compare.acceptHigh('It could stop the release unseen.');
  else await compare.accept();
  await compare.counted('toDecide', toDecide - count);
  await shell.saved();
  say(`accepted the suggestion ${suggestion} for ${some(count, 'row')}`);
  return count;
}

async function selectToDecide(
  compare: ComparePage,
  suggestion: 'high' | 'medium' | 'low' | 'none',
): Promise<number> {
  await compare.showToDecide([suggestion]);
  if ((await compare.first()) === null) return 0;
  await compare.focus(rating);
  return compare.selectAll();
}

async function undo({ shell, say }: Walk, compare: ComparePage, count: number): Promise<void> {
  const { toDecide } = await compare.counts();
  await compare.clearSelection();
  await compare.undo();
  await compare.counted('toDecide', toDecide + count);
  await shell.saved();
  say('undid it with the key u');
}
