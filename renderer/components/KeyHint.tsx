import Box from '@mui/material/Box';
import type { KeyId } from '../../shared/text/keys.ts';
import { strokeNames } from '../app/keyboard/names.ts';

/** The name of a key in its frame. */
export function Key({ name }: { readonly name: string }) {
  return (
    <Box
      component="kbd"
      sx={{
        typography: 'value',
        fontSize: 11,
        lineHeight: '16px',
        px: '5px',
        border: '1px solid',
        borderColor: 'line',
        borderRadius: '4px',
        bgcolor: 'background.paper',
        color: 'text.primary',
        whiteSpace: 'nowrap',
      }}
    >
      {name}
    </Box>
  );
}

/** The first way to press a key, beside the button that does the same. Decoration for the ear. */
export function KeyHint({ of }: { readonly of: KeyId }) {
  const name = strokeNames(of)[0];
  return name ? (
    <Box component="span" aria-hidden sx={{ display: 'inline-flex' }}>
      <Key name={name} />
    </Box>
  ) : null;
}
