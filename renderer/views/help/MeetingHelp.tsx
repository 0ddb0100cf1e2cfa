import { judgingHelp } from '../../../shared/text/help-judging.ts';
import { KeyList } from '../../app/keyboard/KeyList.tsx';
import { Panel } from '../../components/index.ts';
import { HelpParts } from './HelpParts.tsx';

const t = judgingHelp.meeting;

/** How a meeting goes, and its keys from the one list of keys. */
export function MeetingHelp() {
  return (
    <>
      <HelpParts title={t.title} lead={t.lead} parts={t.parts} />
      <Panel title={t.keys}>
        <KeyList scopes={['meeting', 'rating']} />
      </Panel>
    </>
  );
}
