import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { PairProposal } from '../../../shared/contract/index.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { words } from '../../../shared/text/components.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { useWritable } from '../../app/writable.ts';
import { heardOnly } from '../../components/Announce.tsx';

const text = compareText.unmatched;

/** Subjects that may be one, the most alike first: arrows move, Enter pairs. */
export function Proposals(props: {
  readonly auditId: string;
  readonly proposals: readonly PairProposal[];
}) {
  const { proposals } = props;
  const [busy, setBusy] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  if (proposals.length === 0) return null;
  const confirm = async (proposal: PairProposal) => {
    setBusy(true);
    await pair(props.auditId, proposal);
    setBusy(false);
    // The confirmed row is gone: the next one is at hand.
    list.current?.querySelector('button')?.focus();
  };
  return (
    <Box component="section" aria-label={text.proposals}>
      <Typography variant="h3" component="h3">
        {text.proposals}
      </Typography>
      <Typography variant="caption">{text.proposalsLead}</Typography>
      <Box component="ul" ref={list} onKeyDown={moveFocus} sx={listSx} aria-busy={busy}>
        {proposals.map((proposal) => (
          <ProposalLine
            key={`${proposal.dimension}|${proposal.stagingSubject}|${proposal.productionSubject}`}
            proposal={proposal}
            busy={busy}
            onConfirm={() => void confirm(proposal)}
          />
        ))}
      </Box>
    </Box>
  );
}

const listSx = {
  listStyle: 'none',
  m: 0,
  mt: 0.5,
  p: 0.5,
  maxHeight: 240,
  overflow: 'auto',
  border: '1px solid',
  borderColor: 'line',
  borderRadius: 1,
} as const;

function ProposalLine(props: {
  readonly proposal: PairProposal;
  readonly busy: boolean;
  readonly onConfirm: () => void;
}) {
  const { proposal, busy } = props;
  const { stagingSubject, productionSubject, similarity, shared, equal } = proposal;
  const writable = useWritable();
  return (
    <Box component="li" sx={lineSx}>
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box component="span" sx={{ typography: 'value' }}>
          {stagingSubject} ↔ {productionSubject}
        </Box>
        <Typography variant="caption" component="div">
          {words.dimension[proposal.dimension]} · {text.sharedOf(shared, equal)}
        </Typography>
      </Box>
      <Box sx={{ flexShrink: 0 }}>
        <Box component="span" sx={heardOnly}>
          {text.similarity}{' '}
        </Box>
        {text.percent(similarity)}
      </Box>
      <Button
        size="small"
        disabled={!writable}
        aria-disabled={busy}
        aria-label={text.pairOf(stagingSubject, productionSubject)}
        onClick={() => !busy && props.onConfirm()}
      >
        {text.pair}
      </Button>
    </Box>
  );
}

const lineSx = { display: 'flex', alignItems: 'center', gap: 1.5, py: 0.5, px: 0.5 } as const;

/** Arrows go from one button of the list to the next. */
function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[Math.min(buttons.length - 1, Math.max(0, at + by))]?.focus();
}

/** Pairs as proposed; what spoke for it is the reason. */
async function pair(auditId: string, proposal: PairProposal): Promise<void> {
  const { dimension, stagingSubject, productionSubject, similarity, shared, equal } = proposal;
  const reason = text.proposalReason(text.percent(similarity), shared, equal);
  const subjects = { dimension, stagingSubject, productionSubject };
  const paired = await runCommand('subjects.pair', { auditId, ...subjects, reason }, { reason });
  if (paired.ok) announce(text.done);
}
