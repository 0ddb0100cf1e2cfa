import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { SignaturesView } from '../../../shared/contract/index.ts';
import { changedParts } from '../../../shared/signing/reading.ts';
import { meaningWords } from '../../../shared/text/signing.ts';
import { signingText } from '../../../shared/text/signing-screen.ts';
import { formatDate, formatMoment } from '../../app/format.ts';
import { plainListSx } from '../../components/plainList.ts';
import { HashLine } from './SignedContent.tsx';

const text = signingText.list;

type Signature = SignaturesView['signatures'][number];
type Outside = SignaturesView['outside'][number];

/** Signatures and outside approvals in full: who, when, as what, and whether they still cover. */
export function SignatureList(props: {
  readonly signatures: readonly Signature[];
  readonly outside: readonly Outside[];
}) {
  const { signatures, outside } = props;
  if (signatures.length + outside.length === 0) {
    return <Typography variant="body2">{text.none}</Typography>;
  }
  return (
    <Box component="ul" aria-label={text.label} sx={plainListSx}>
      {signatures.map((one) => (
        <SignatureLine key={one.id} signature={one} />
      ))}
      {outside.map((one) => (
        <OutsideLine key={one.id} approval={one} />
      ))}
    </Box>
  );
}

function SignatureLine({ signature }: { readonly signature: Signature }) {
  const { name, role, meaning, when, way, passphrase, note } = signature;
  return (
    <Frame of={signature}>
      <Typography sx={{ fontWeight: 600 }}>{who(name, role)}</Typography>
      <Typography>{text.meant(meaningWords[meaning], when)}</Typography>
      <Typography variant="caption">{signingText.way[way]}</Typography>
      {passphrase && <Typography variant="caption">{text.passphrase(passphrase.words)}</Typography>}
      {note && <Typography variant="body2">“{note}”</Typography>}
    </Frame>
  );
}

function OutsideLine({ approval }: { readonly approval: Outside }) {
  const { approver, role, givenOn, how, recordedBy, recordedAt, evidence } = approval;
  return (
    <Frame of={approval}>
      <Typography sx={{ fontWeight: 600 }}>{text.outside}</Typography>
      <Typography>
        {role === '' ? approver : text.statedBy(approver, role)},{' '}
        {text.given(formatDate(givenOn), how)}
      </Typography>
      <Typography variant="caption">
        {text.recorded(recordedBy, formatMoment(recordedAt))}
      </Typography>
      {evidence.map((file) => (
        <Typography key={file.id} variant="caption">
          {text.file(file.fileName)}
        </Typography>
      ))}
    </Frame>
  );
}

const who = (name: string, role: string): string =>
  role === '' ? name : text.signedBy(name, role);

/** What every approval has: the bound content, and whether it is still what stands here. */
function Frame(props: { readonly of: Signature | Outside; readonly children: ReactNode }) {
  const { covers, changes, contentHash } = props.of;
  return (
    <Box component="li" sx={{ ...frameSx, borderLeftColor: covers ? 'primary.main' : 'control' }}>
      {props.children}
      <Typography sx={covers ? { color: 'primary.main', fontWeight: 500 } : { fontWeight: 600 }}>
        {covers ? text.covers : text.changed(changedParts(changes))}
      </Typography>
      <HashLine label={signingText.content.hash} hash={contentHash} />
    </Box>
  );
}

const frameSx = {
  display: 'grid',
  gap: 0.25,
  p: 1,
  border: '1px solid',
  borderColor: 'line',
  borderLeft: '3px solid',
  borderRadius: 1,
  overflowWrap: 'anywhere',
  gridTemplateColumns: 'minmax(0, 1fr)',
} as const;
