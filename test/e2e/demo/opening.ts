import { catalogueEntry } from '../../../shared/model/catalogue/index.ts';
import { OpeningPage } from '../pages/opening.ts';
import { dayFrom, people } from './context.ts';
import type { Walk } from './context.ts';

/** Step 0: the form of a new audit, who takes part, an incident, what drift is acceptable. */
export async function walkOpening({ page, shell, say, shoot, input }: Walk): Promise<void> {
  const opening = new OpeningPage(page);
  await opening.openNew({
    system: input.system,
    release: input.release,
    planned: dayFrom(21),
    staging: input.names.staging,
    production: input.names.production,
    traits: ['stateful', 'payments', 'personal-data'],
  });
  say(`opened an audit of ${input.system}, release ${input.release}, planned in three weeks`);
  const { development, operations, security, compliance } = people;
  for (const person of [development, operations, security, compliance]) {
    await opening.addPerson(person);
  }
  say('added four participants from development, operations, security and compliance');
  await opening.addIncident({
    date: dayFrom(-120),
    dimension: 'dependencies',
    attribute: catalogueEntry('database.engine-version')?.label ?? '',
    what: 'Searches failed after a release because the database versions differed',
  });
  say('recorded an incident of the past year that a parity gap caused');
  await opening.setCriteria('infrastructure', { tolerance: 'memory at least half', target: 80 });
  await shell.saved();
  say('set the acceptable drift of infrastructure: memory at least half');
  await shoot('0-open');
}
