import GlobalStyles from '@mui/material/GlobalStyles';

/** On paper the scorecard stands alone: no rail, no bars, no buttons, black on white. */
export const printStyles = (
  <GlobalStyles
    styles={{
      '@media print': {
        '@page': { size: 'A4 landscape', margin: '12mm' },
        'nav, aside, [role="banner"], header button, .MuiButton-root': {
          display: 'none !important',
        },
        'html, body, #root, #root *': { overflow: 'visible !important' },
        '#root, #root > *, main': { height: 'auto !important' },
        '*': { printColorAdjust: 'exact' },
      },
    }}
  />
);
