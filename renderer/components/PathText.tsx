import Box from '@mui/material/Box';

/**
 * A path on one line. Where room is short its head is cut, so that the end, which identifies the
 * attribute, stays in sight; the title has it whole.
 */
export function PathText({ path }: { readonly path: string }) {
  return (
    <Box component="span" title={path} sx={pathSx}>
      <bdi dir="ltr">{path}</bdi>
    </Box>
  );
}

/** A line that runs to the left overflows, and is cut, at its left; the path itself runs on. */
const pathSx = {
  flex: 1,
  minWidth: 0,
  direction: 'rtl',
  textAlign: 'left',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const;
