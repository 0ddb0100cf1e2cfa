import CloseIcon from '@mui/icons-material/Close';
import KeyboardArrowDown from '@mui/icons-material/KeyboardArrowDown';
import KeyboardArrowUp from '@mui/icons-material/KeyboardArrowUp';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useId, useRef } from 'react';
import type { RefObject } from 'react';
import { exceptionNumber } from '../../../../shared/text/components.ts';
import { drawerText as text } from '../../../../shared/text/register-drawer.ts';
import { EvidenceList } from '../../../components/EvidenceList.tsx';
import { useFocusStays } from '../../../components/useFocusStays.ts';
import { ActBar } from '../acts/ActBar.tsx';
import { ExpiryBar } from '../ExpiryBar.tsx';
import type { RegisterEntry } from '../expiry.ts';
import { titleOf } from '../RegisterTable.tsx';
import { StandingMark } from '../StandingMark.tsx';
import { ApprovalsPart } from './ApprovalsPart.tsx';
import { CoveredPart } from './CoveredPart.tsx';
import { HistoryPart } from './HistoryPart.tsx';
import { Part } from './Part.tsx';
import { PatternsPart } from './PatternsPart.tsx';
import { RenewalsPart } from './RenewalsPart.tsx';
import { TemplatePart } from './TemplatePart.tsx';
import { WhoPart } from './WhoPart.tsx';

interface DrawerProps {
  readonly auditId: string;
  readonly entry: RegisterEntry;
  /** Those of the table, in its order: the arrows walk through them. */
  readonly among: readonly RegisterEntry[];
  readonly all: readonly RegisterEntry[];
  readonly writable: boolean;
  readonly onOpen: (exceptionId: string) => void;
  readonly onClose: () => void;
}

/** One exception in full: what can be done, the template, approvals, what it covers, its history. */
export function ExceptionDrawer(props: DrawerProps) {
  const { auditId, entry, writable, onClose } = props;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusStays(heading);
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      slotProps={{
        paper: { role: 'dialog', 'aria-modal': true, 'aria-labelledby': id, sx: paperSx },
      }}
    >
      <Head {...props} titleId={id} heading={heading} />
      <Box key={entry.id} sx={bodySx}>
        <Now entry={entry} />
        {writable && <ActBar auditId={auditId} entry={entry} onGone={onClose} />}
        <ApprovalsOrWho auditId={auditId} entry={entry} />
        <CoveredPart auditId={auditId} entry={entry} />
        <PatternsPart entry={entry} />
        <TemplatePart entry={entry} />
        <Part title={text.evidence}>
          <EvidenceList
            auditId={auditId}
            subject={`exception:${entry.id}`}
            writable={writable}
            warning={entry.standing === 'approved' ? text.evidenceBound : null}
          />
        </Part>
        <RenewalsPart {...props} />
        <HistoryPart entry={entry} />
      </Box>
    </Drawer>
  );
}

const paperSx = {
  width: 600,
  maxWidth: '100%',
  bgcolor: 'background.paper',
  borderLeft: '1px solid',
  borderColor: 'line',
} as const;

const bodySx = {
  p: 2,
  display: 'grid',
  gap: 1.5,
  alignContent: 'start',
  gridTemplateColumns: 'minmax(0, 1fr)',
} as const;

function Head(
  props: DrawerProps & {
    readonly titleId: string;
    readonly heading: RefObject<HTMLHeadingElement | null>;
  },
) {
  const { entry, titleId, heading, onClose } = props;
  return (
    <Box sx={headSx}>
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'baseline' }}>
          <Box component="span" sx={{ typography: 'value' }}>
            {exceptionNumber(entry.number)}
          </Box>
          <StandingMark standing={entry.standing} />
        </Box>
        <Typography variant="h2" id={titleId} ref={heading} tabIndex={-1}>
          {titleOf(entry)}
        </Typography>
      </Box>
      <Walk {...props} />
      <IconButton aria-label={text.close} title={text.close} onClick={onClose}>
        <CloseIcon fontSize="small" />
      </IconButton>
    </Box>
  );
}

const headSx = {
  display: 'flex',
  gap: 0.5,
  alignItems: 'flex-start',
  px: 2,
  py: 1.5,
  position: 'sticky',
  top: 0,
  zIndex: 1,
  bgcolor: 'background.paper',
  borderBottom: '1px solid',
  borderColor: 'line',
} as const;

/** Up and down the table without leaving the panel. */
function Walk({ entry, among, onOpen }: DrawerProps) {
  const at = among.findIndex((one) => one.id === entry.id);
  const before = at > 0 ? among[at - 1] : undefined;
  const after = at >= 0 ? among[at + 1] : undefined;
  const steps = [
    { label: text.previous, to: before, Icon: KeyboardArrowUp },
    { label: text.next, to: after, Icon: KeyboardArrowDown },
  ] as const;
  return steps.map(({ label, to, Icon }) => (
    <IconButton
      key={label}
      aria-label={label}
      title={label}
      disabled={to === undefined}
      onClick={() => to && onOpen(to.id)}
    >
      <Icon fontSize="small" />
    </IconButton>
  ));
}

/** What its standing means, and how far its end is. */
function Now({ entry }: { readonly entry: RegisterEntry }) {
  const { standing, state } = entry;
  const sentence =
    standing === 'expired' && state === 'requested' ? text.now.expiredRequest : text.now[standing];
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Typography>{sentence}</Typography>
      <ExpiryBar entry={entry} />
    </Box>
  );
}

/** Who must approve stands above while somebody must; approvals that were given stand either way. */
function ApprovalsOrWho(props: { readonly auditId: string; readonly entry: RegisterEntry }) {
  const { standing } = props.entry;
  const waits = standing === 'requested' || standing === 'void' || standing === 'draft';
  return (
    <>
      {waits && <WhoPart {...props} />}
      {standing !== 'draft' && <ApprovalsPart {...props} />}
    </>
  );
}
