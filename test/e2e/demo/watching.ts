import type { Dimension } from '../../../shared/model/words.ts';
import { WatchPage } from '../pages/watch.ts';
import { people } from './context.ts';
import type { Walk } from './context.ts';

/** Step 4: a detector for every dimension at risk, each run now that has files to read again. */
export async function walkWatching({ page, shell, say, shoot }: Walk): Promise<void> {
  const watch = new WatchPage(page);
  await shell.goTo('watch');
  const unwatched = await watch.unwatched();
  const wanted: readonly Dimension[] = unwatched.length > 0 ? unwatched : ['infrastructure'];
  const titles: string[] = [];
  for (const dimension of wanted) {
    titles.push(await watch.add(dimension, people.operations.name));
  }
  await shell.saved();
  say(`added detectors, ${people.operations.name} is told: ${titles.join('; ')}`);
  let open = 0;
  for (const title of titles) {
    if (!(await watch.canRun(title))) {
      say(`did not run "${title}": answered by hand, so there is no file to read again`);
      continue;
    }
    const found = await watch.run(title);
    await shell.saved();
    say(`ran "${title}" now: ${found}`);
    if (open > 0) await watch.closeRun(title);
    open += 1;
  }
  await shoot('4-watch');
}
