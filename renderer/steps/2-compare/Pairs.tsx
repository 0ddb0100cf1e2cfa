import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { QueryOutput } from '../../../shared/contract/index.ts';
import type { Dimension } from '../../../shared/model/words.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { words } from '../../../shared/text/components.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { useWritable } from '../../app/writable.ts';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';

const text = compareText.unmatched;

export type SubjectPair = QueryOutput<'subjects.pairs'>[number];

/** The pairs that people have made, each with a way to part it again. */
export function Pairs({ pairs }: { readonly pairs: readonly SubjectPair[] }) {
  const [parting, setParting] = useState<SubjectPair | null>(null);
  const writable = useWritable();
  if (pairs.length === 0) return null;
  return (
    <Box component="section" aria-label={text.pairs}>
      <Typography variant="h3" component="h3">
        {text.pairs}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {pairs.map((pair) => (
          <Box component="li" key={pair.id} sx={pairSx}>
            <PairWords pair={pair} />
            <Button
              size="small"
              disabled={!writable}
              aria-label={text.unpairOf(pair.stagingSubject, pair.productionSubject)}
              onClick={() => setParting(pair)}
            >
              {text.unpair}
            </Button>
          </Box>
        ))}
      </Box>
      <UnpairDialog pair={parting} onClose={() => setParting(null)} />
    </Box>
  );
}

const pairSx = { display: 'flex', alignItems: 'center', gap: 1, py: 0.5 } as const;

function PairWords({ pair }: { readonly pair: SubjectPair }) {
  return (
    <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
      <Box component="span" sx={{ typography: 'value' }}>
        {pair.stagingSubject} ↔ {pair.productionSubject}
      </Box>
      <Typography variant="caption" component="div">
        {words.dimension[pair.dimension as Dimension]} · {pair.reason}
      </Typography>
    </Box>
  );
}

function UnpairDialog(props: { readonly pair: SubjectPair | null; readonly onClose: () => void }) {
  const { pair, onClose } = props;
  const client = useQueryClient();
  if (pair === null) return null;
  const confirm = async (reason: string) => {
    onClose();
    const parted = await runCommand('subjects.unpair', { pairId: pair.id, reason }, { reason });
    if (!parted.ok) return;
    announce(text.unpaired);
    await client.invalidateQueries({ queryKey: ['subjects.pairs'] });
  };
  return (
    <ReasonDialog
      open
      title={text.unpairTitle(pair.stagingSubject, pair.productionSubject)}
      body={text.unpairBody}
      action={text.unpairConfirm}
      onCancel={onClose}
      onConfirm={(reason) => void confirm(reason)}
    />
  );
}
