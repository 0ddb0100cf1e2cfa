import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { GapView } from '../../../shared/contract/index.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { registerText } from '../../../shared/text/register-screen.ts';
import { useKeys } from '../../app/keyboard/useKeys.ts';
import { KeyHint } from '../../components/KeyHint.tsx';

const text = prioritiseText.bulk;

/** What can be done with the selected rows. */
export function BulkBar(props: {
  readonly gaps: readonly GapView[];
  readonly onChange: () => void;
  readonly onPhases: () => void;
  readonly onException: () => void;
  readonly onClear: () => void;
}) {
  const { gaps } = props;
  const phased = gaps.every(({ row }) => row.plan.disposition === 'phased');
  useKeys('rating', { exception: props.onException });
  return (
    <Box role="group" aria-label={text.label(gaps.length)} sx={barSx}>
      <Box component="span" sx={{ fontWeight: 500 }}>
        {text.selected(gaps.length)}
      </Box>
      <Button variant="contained" color="primary" onClick={props.onChange}>
        {text.change(gaps.length)}
      </Button>
      <Button disabled={!phased} title={phased ? '' : text.phasesHint} onClick={props.onPhases}>
        {text.phases}
      </Button>
      <Button endIcon={<KeyHint of="exception" />} onClick={props.onException}>
        {registerText.request}
      </Button>
      <Button variant="text" onClick={props.onClear}>
        {text.clear}
      </Button>
    </Box>
  );
}

const barSx = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1.5,
  p: 1,
  px: 1.5,
  border: '1px solid',
  borderColor: 'line',
  borderRadius: 1,
  bgcolor: 'background.paper',
} as const;
