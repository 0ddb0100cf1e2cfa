import { judgingHelp } from '../../../shared/text/help-judging.ts';
import { ComparedTable } from '../approach/ComparedTable.tsx';
import { HelpParts } from './HelpParts.tsx';

const t = judgingHelp.approaches;

/** The guide's three approaches, and what the advice on them rests on. */
export function ApproachesHelp() {
  return (
    <>
      <HelpParts title={t.title} parts={t.parts} />
      <ComparedTable advised={[]} />
    </>
  );
}
