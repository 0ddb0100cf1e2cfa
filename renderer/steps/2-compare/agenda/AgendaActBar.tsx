import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { KeyId } from '../../../../shared/text/keys.ts';
import { compareText } from '../../../../shared/text/compare.ts';
import { triageText as text } from '../../../../shared/text/triage.ts';
import { KeyHint } from '../../../components/KeyHint.tsx';
import { ActMenu, barSx, RateButtons, subjectSx } from '../ActBar.tsx';
import { UndoButton } from '../UndoButton.tsx';
import type { ActTarget, AgendaActs } from './useAgendaActs.ts';

/** What can be done with the item or the member at the cursor. */
export function AgendaActBar(props: {
  readonly acts: AgendaActs;
  readonly target: ActTarget | null;
  readonly auditId: string;
  readonly disabled: boolean;
  readonly onGrid: () => void;
}) {
  const { acts, target } = props;
  const disabled = props.disabled || target === null;
  const count = target?.count ?? 1;
  return (
    <Box role="toolbar" aria-label={text.toolbar} sx={barSx}>
      <Box title={target?.title} sx={subjectSx}>
        {target?.title ?? ''}
      </Box>
      <RateButtons lead={text.rateAs(count)} disabled={disabled} onRate={acts.rate} />
      <KeyButton of="accept" disabled={disabled} onClick={acts.accept} label={text.accept(count)} />
      <KeyButton
        of="park"
        disabled={disabled}
        onClick={acts.park}
        label={target?.parked === true ? text.unpark : text.park}
      />
      <ActMenu
        disabled={disabled}
        entries={[
          { label: compareText.rationale.act, act: acts.rationale },
          { label: compareText.selection.expected, act: acts.expected },
          { label: compareText.selection.exception, act: acts.exception },
          { label: target?.member ? text.leave : text.rejoin, act: acts.leave },
          { label: text.inGrid, act: props.onGrid },
        ]}
      />
      <UndoButton auditId={props.auditId} disabled={props.disabled} />
    </Box>
  );
}

function KeyButton(props: {
  readonly of: KeyId;
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}) {
  return (
    <Button
      size="small"
      disabled={props.disabled}
      onClick={props.onClick}
      endIcon={<KeyHint of={props.of} />}
    >
      {props.label}
    </Button>
  );
}
