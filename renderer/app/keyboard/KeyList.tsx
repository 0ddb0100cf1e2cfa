import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { keySentences, keysText } from '../../../shared/text/keys.ts';
import { Key } from '../../components/KeyHint.tsx';
import { keyBindings } from './keys.ts';
import type { KeyBinding, KeyScope } from './keys.ts';
import { strokeName } from './names.ts';

const allScopes: readonly KeyScope[] = [
  'everywhere',
  'rows',
  'rating',
  'board',
  'meeting',
  'checklist',
];

/** Every key with what it does, by scope; or those of some scopes. */
export function KeyList({ scopes = allScopes }: { readonly scopes?: readonly KeyScope[] }) {
  return (
    <Box sx={{ columnWidth: 320, columnGap: 4 }}>
      {scopes.map((scope) => (
        <ScopeKeys key={scope} scope={scope} />
      ))}
    </Box>
  );
}

function ScopeKeys({ scope }: { readonly scope: KeyScope }) {
  return (
    <Box sx={{ mb: 2, breakInside: 'avoid' }}>
      <Typography variant="h3" component="h3" sx={{ mb: 1 }}>
        {keysText.scopes[scope]}
      </Typography>
      <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '1fr auto', gap: 0.5 }}>
        {keyBindings
          .filter((binding) => binding.scope === scope)
          .map((binding) => (
            <KeyLine key={binding.id} binding={binding} />
          ))}
      </Box>
    </Box>
  );
}

function KeyLine({ binding }: { readonly binding: KeyBinding }) {
  return (
    <>
      <dt>{keySentences[binding.id]}</dt>
      <Box component="dd" sx={keysSx}>
        {binding.strokes.map((stroke) => (
          <Key key={strokeName(stroke)} name={strokeName(stroke)} />
        ))}
      </Box>
    </>
  );
}

const keysSx = {
  m: 0,
  display: 'flex',
  gap: 0.5,
  justifyContent: 'flex-end',
  alignItems: 'flex-start',
} as const;
