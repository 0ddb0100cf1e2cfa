import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { DetectorView } from '../../../shared/contract/index.ts';
import { watchText } from '../../../shared/text/watch.ts';
import { announce } from '../../app/announce.ts';
import { runCommand, useCommand } from '../../app/bridge.ts';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { DetectorDialog } from './DetectorDialog.tsx';
import { FilesDialog, type OtherFiles } from './FilesDialog.tsx';
import { Runs } from './Runs.tsx';
import { Sources } from './Sources.tsx';

const text = watchText.detector;

/** One detector: what it watches, how often, who is told, and its last runs. */
export function Detector(props: {
  readonly auditId: string;
  readonly detector: DetectorView;
  readonly writable: boolean;
}) {
  const { auditId, detector, writable } = props;
  const { title } = detector;
  const check = useCommand('drift.check');
  const run = async (files: OtherFiles = {}) => {
    const result = await check.run({ auditId, detectorId: detector.id, ...files });
    if (!result.ok) return;
    const { value } = result;
    announce(watchText.run.done(value.new, value.worse, value.gone));
  };
  return (
    <Box role="group" aria-label={text.label(title)} sx={detectorSx}>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'flex-start', flexWrap: 'wrap' }}>
        <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
          <Typography sx={{ fontWeight: 500 }}>{title}</Typography>
          <Typography variant="caption" component="div">
            {watchText.cadence[detector.cadence]} · {text.told(detector.told)}
          </Typography>
        </Box>
        {writable && (
          <Acts
            auditId={auditId}
            detector={detector}
            busy={check.busy}
            onRun={(files) => void run(files)}
          />
        )}
      </Box>
      <Sources detector={detector} />
      {check.busy && (
        <Typography variant="body2" role="status">
          {text.running}
        </Typography>
      )}
      <Runs detector={detector} />
    </Box>
  );
}

const detectorSx = {
  display: 'grid',
  gap: 1,
  py: 1.5,
  '&:not(:last-child)': { borderBottom: '1px solid', borderColor: 'line' },
} as const;

type Opened = 'files' | 'edit' | 'remove' | null;

function Acts(props: {
  readonly auditId: string;
  readonly detector: DetectorView;
  readonly busy: boolean;
  readonly onRun: (files?: OtherFiles) => void;
}) {
  const { auditId, detector, busy } = props;
  const { title } = detector;
  const [opened, setOpened] = useState<Opened>(null);
  const buttons = [
    { words: text.runWith, label: text.runWithOf(title), opens: 'files' },
    { words: text.edit, label: text.editOf(title), opens: 'edit' },
    { words: text.remove, label: text.removeOf(title), opens: 'remove' },
  ] as const;
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      {detector.sources.length > 0 && (
        <RunButton title={title} busy={busy} onRun={() => props.onRun()} />
      )}
      {buttons.map(({ words: said, label, opens }) => (
        <Button
          key={opens}
          size="small"
          aria-label={label}
          disabled={busy}
          onClick={() => setOpened(opens)}
        >
          {said}
        </Button>
      ))}
      <OpenedDialog
        auditId={auditId}
        detector={detector}
        opened={opened}
        onClose={() => setOpened(null)}
        onRun={props.onRun}
      />
    </Box>
  );
}

/** Reads the audit's own sources again; where there are none, other files alone can be read. */
function RunButton(props: {
  readonly title: string;
  readonly busy: boolean;
  readonly onRun: () => void;
}) {
  return (
    <Button
      size="small"
      variant="contained"
      color="primary"
      disabled={props.busy}
      aria-label={text.runOf(props.title)}
      onClick={props.onRun}
    >
      {text.run}
    </Button>
  );
}

/** What an act needs before it is done: other files, a change, or a reason. */
function OpenedDialog(props: {
  readonly auditId: string;
  readonly detector: DetectorView;
  readonly opened: Opened;
  readonly onClose: () => void;
  readonly onRun: (files: OtherFiles) => void;
}) {
  const { auditId, detector, opened, onClose } = props;
  return (
    <>
      {opened === 'files' && (
        <FilesDialog
          title={detector.title}
          onClose={onClose}
          onRun={(files) => {
            onClose();
            props.onRun(files);
          }}
        />
      )}
      {opened === 'edit' && (
        <DetectorDialog
          auditId={auditId}
          dimension={detector.dimension}
          detector={detector}
          onClose={onClose}
        />
      )}
      <RemoveDialog detector={detector} open={opened === 'remove'} onClose={onClose} />
    </>
  );
}

function RemoveDialog(props: {
  readonly detector: DetectorView;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { detector, open, onClose } = props;
  const { title, body, confirm } = watchText.removeDetector;
  return (
    <ReasonDialog
      open={open}
      title={title(detector.title)}
      body={body}
      action={confirm}
      onCancel={onClose}
      onConfirm={(reason) => {
        onClose();
        void runCommand('detector.remove', { detectorId: detector.id, reason }, { reason });
      }}
    />
  );
}
