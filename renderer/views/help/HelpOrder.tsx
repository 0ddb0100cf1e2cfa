import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Panel } from '../../components/index.ts';

/** A panel of numbered lines: what comes after what. */
export function HelpOrder(props: {
  readonly order: { readonly title: string; readonly lines: readonly string[] };
}) {
  const { title, lines } = props.order;
  return (
    <Panel title={title}>
      <Box component="ol" aria-label={title} sx={{ m: 0, pl: 3, maxWidth: 900 }}>
        {lines.map((line) => (
          <Typography key={line} component="li" sx={{ mt: 0.5 }}>
            {line}
          </Typography>
        ))}
      </Box>
    </Panel>
  );
}
