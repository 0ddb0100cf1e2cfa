import Button from '@mui/material/Button';
import { useState } from 'react';
import { appText } from '../../../shared/text/app.ts';
import { announce } from '../../app/announce.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { go, paths } from '../../app/navigation.ts';
import { usePaletteCommands } from '../../app/palette/commands.ts';
import { useWritable } from '../../app/writable.ts';
import { EmptyState, StepPage } from '../../components/index.ts';
import { openExample } from './openExample.ts';
import { SystemsTable } from './SystemsTable.tsx';

const t = appText.audits;

/** Systems with their audits; without any, what an audit gives and how to begin. */
export function AuditsView() {
  const systems = useQueryOf('systems.list', {}).data;
  const buttons = <Buttons />;
  if (!systems) return <StepPage title={t.title}>{null}</StepPage>;
  if (systems.length === 0) {
    return (
      <StepPage title={t.title}>
        <EmptyState title={t.emptyTitle} sentences={t.empty} actions={buttons} />
      </StepPage>
    );
  }
  return (
    <StepPage title={t.title} lead={t.lead} actions={buttons}>
      <SystemsTable systems={systems} />
    </StepPage>
  );
}

function Buttons() {
  const writable = useWritable();
  const [opening, setOpening] = useState(false);
  const example = async () => {
    setOpening(true);
    announce(t.exampleRunning);
    await openExample();
    setOpening(false);
  };
  const disabled = !writable || opening;
  const command = { id: 'example', label: t.example, group: 'act' as const };
  usePaletteCommands(disabled ? [] : [{ ...command, run: () => void example() }]);
  return (
    <>
      <Button disabled={disabled} onClick={() => void example()}>
        {t.example}
      </Button>
      <Button
        variant="contained"
        color="primary"
        disabled={!writable}
        onClick={() => go(paths.newAudit)}
      >
        {t.new}
      </Button>
    </>
  );
}
