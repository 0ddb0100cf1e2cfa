import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { sectionId, type Section } from './sections.ts';

/** A part of the step that a click on what is missing leads to. */
export function Part(props: { readonly of: Section; readonly children: ReactNode }) {
  return (
    <Box id={sectionId(props.of)} sx={{ minWidth: 0, scrollMarginTop: 8 }}>
      {props.children}
    </Box>
  );
}
