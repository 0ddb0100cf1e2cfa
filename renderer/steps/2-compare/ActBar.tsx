import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { risks, type Risk } from '../../../shared/model/words.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { gapNumber, words } from '../../../shared/text/components.ts';
import { triageText } from '../../../shared/text/triage.ts';
import type { DifferenceRow } from '../../../shared/contract/index.ts';
import { heardOnly } from '../../components/Announce.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { RiskShape } from '../../components/RiskMark.tsx';
import type { Judge } from './pending.ts';
import { UndoButton } from './UndoButton.tsx';
import type { Acts } from './useActs.ts';

const text = compareText.selection;

/** What can be done with the chosen rows, or with the row at the cursor. */
export function ActBar(props: {
  readonly acts: Acts;
  /** Rows that an act concerns. */
  readonly count: number;
  /** Chosen rows; none when the acts concern the row at the cursor. */
  readonly chosen: number;
  readonly total: number;
  readonly atCursor: DifferenceRow | undefined;
  readonly judge: Judge;
  readonly auditId: string;
  readonly disabled: boolean;
}) {
  const { acts, count, judge } = props;
  const disabled = props.disabled || count === 0;
  return (
    <Box role="toolbar" aria-label={text.moreLabel} sx={barSx}>
      <Subject {...props} />
      <RateButtons
        lead={judge === 'meeting' ? text.rateAs(count) : text.assessAs(words.team[judge], count)}
        disabled={disabled}
        onRate={acts.rate}
      />
      <Button
        size="small"
        disabled={disabled}
        onClick={acts.accept}
        endIcon={<KeyHint of="accept" />}
      >
        {count > 1 ? text.acceptMany(count) : text.accept}
      </Button>
      <ActMenu
        disabled={disabled}
        entries={[
          { label: compareText.rationale.act, act: acts.rationale },
          { label: text.expected, act: acts.expected },
          { label: text.exception, act: acts.exception },
          { label: props.atCursor?.parked ? triageText.unpark : triageText.park, act: acts.park },
          { label: triageText.onAgenda, act: acts.toAgenda },
          { label: text.clearRating, act: acts.clearRating },
        ]}
      />
      <UndoButton auditId={props.auditId} disabled={props.disabled} />
    </Box>
  );
}

/** Styles of a bar of acts. */
export const barSx = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  flexWrap: 'wrap',
  '& .MuiButton-root': { minHeight: 28, py: 0.25 },
  '& .MuiButton-endIcon': { '& > *': { fontSize: 11 } },
} as const;

function Subject(props: {
  readonly acts: Acts;
  readonly chosen: number;
  readonly total: number;
  readonly atCursor: DifferenceRow | undefined;
}) {
  const { chosen, atCursor, total } = props;
  if (chosen === 0) {
    const words = atCursor ? `${gapNumber(atCursor.number)} ${atCursor.name}` : '';
    return <Box sx={subjectSx}>{words}</Box>;
  }
  return (
    <Box
      sx={{
        ...subjectSx,
        display: 'flex',
        gap: 0.5,
        alignItems: 'center',
        fontWeight: 500,
        minWidth: 'max-content',
      }}
    >
      {text.count(chosen)}
      <IconButton
        size="small"
        aria-label={text.clear}
        title={text.clear}
        onClick={props.acts.clearSelection}
      >
        <CloseIcon fontSize="inherit" />
      </IconButton>
      {chosen < total && (
        <Button size="small" variant="text" onClick={() => void props.acts.selectAll()}>
          {text.all(total)}
        </Button>
      )}
    </Box>
  );
}

/** Styles of what the acts concern. */
export const subjectSx = {
  flex: '1 1 64px',
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  color: 'text.secondary',
} as const;

/** One button a risk; the same as the digits. */
export function RateButtons(props: {
  /** What is rated, before the risks. */
  readonly lead: string;
  readonly disabled: boolean;
  readonly onRate: (risk: Risk) => void;
}) {
  const { lead, disabled } = props;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
      <Box component="span" aria-hidden sx={{ whiteSpace: 'nowrap', fontWeight: 500 }}>
        {lead}
      </Box>
      {risks.map((risk) => (
        <Button
          key={risk}
          size="small"
          disabled={disabled}
          onClick={() => props.onRate(risk)}
          startIcon={<RiskShape risk={risk} />}
          endIcon={<KeyHint of={`rate.${risk}`} />}
        >
          <Box component="span" sx={heardOnly}>
            {lead}{' '}
          </Box>
          {words.risk[risk]}
        </Button>
      ))}
    </Box>
  );
}

/** Acts that are done less often. */
export function ActMenu(props: {
  readonly disabled: boolean;
  readonly entries: readonly { readonly label: string; readonly act: () => void }[];
}) {
  const { disabled, entries } = props;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = (act: () => void) => () => {
    setAnchor(null);
    act();
  };
  return (
    <>
      <Button
        size="small"
        disabled={disabled}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {text.more}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {entries.map(({ label, act }) => (
          <MenuItem key={label} onClick={choose(act)}>
            {label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
