import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { HelpPart } from '../../../shared/text/help-judging.ts';
import { Panel } from '../../components/index.ts';

/** A panel of sections, each a title with paragraphs. */
export function HelpParts(props: {
  readonly title: string;
  readonly lead?: string;
  readonly parts: readonly HelpPart[];
}) {
  const { title, lead, parts } = props;
  return (
    <Panel title={title} {...(lead && { lead })}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        {parts.map((part) => (
          <Box key={part.title} component="section" aria-label={part.title}>
            <Typography variant="h3" component="h3">
              {part.title}
            </Typography>
            {part.lines.map((line) => (
              <Typography key={line} sx={{ maxWidth: 900, mt: 0.5 }}>
                {line}
              </Typography>
            ))}
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
