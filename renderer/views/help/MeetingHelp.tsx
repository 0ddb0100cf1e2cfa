import { judgingHelp } from '../../../shared/text/help-judging.ts';
import { KeyList } from '../../app/keyboard/KeyList.tsx';
import { Panel } from '../../components/index.ts';
import { HelpOrder } from './HelpOrder.tsx';
import { HelpParts } from './HelpParts.tsx';

const t = judgingHelp.meeting;

/** A meeting in order, then what each part means, and its keys from the one list of keys. */
export function MeetingHelp() {
  return (
    <>
      <HelpOrder order={t.order} />
      <HelpParts title={t.title} lead={t.lead} parts={t.parts} />
      <Panel title={t.keys}>
        <KeyList scopes={['meeting', 'rating']} />
      </Panel>
    </>
  );
}
