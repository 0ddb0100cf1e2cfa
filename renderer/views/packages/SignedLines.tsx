import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { SignRequestInfo } from '../../../shared/contract/index.ts';
import { packageScreen } from '../../../shared/text/package-screen.ts';
import { meaningWords } from '../../../shared/text/signing.ts';

const text = packageScreen.signing;

/** Exactly what a file asks to be signed, or was signed in it. */
export function SignedLines({ info }: { readonly info: SignRequestInfo }) {
  return (
    <>
      <Typography>
        {info.title}. {text.about(info.system, info.release)}. {text.meaning}:{' '}
        {meaningWords[info.meaning]}.
      </Typography>
      <Box component="section" aria-label={text.lines}>
        <Typography variant="h3">{text.lines}</Typography>
        <Box component="ul" tabIndex={0} aria-label={text.lines} sx={linesSx}>
          {info.lines.map((line, at) => (
            <li key={`${at} ${line}`}>{line}</li>
          ))}
        </Box>
        <Typography variant="caption" sx={{ overflowWrap: 'anywhere' }}>
          {text.hash(info.contentHash)}
        </Typography>
      </Box>
    </>
  );
}

const linesSx = {
  m: 0,
  my: 0.5,
  p: 1,
  listStyle: 'none',
  maxHeight: 240,
  overflow: 'auto',
  typography: 'value',
  overflowWrap: 'anywhere',
  border: '1px solid',
  borderColor: 'line',
  borderRadius: 1,
} as const;
