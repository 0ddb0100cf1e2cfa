import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ApproachAdvice, ApproachFit } from '../../../shared/approaches/index.ts';
import { approachScreen as text } from '../../../shared/text/approaches.ts';
import { Panel } from '../../components/index.ts';
import { titlesOf } from './titles.ts';

/** What is advised, why, what it does not cover, and what costs little. */
export function AdvicePanel({ advice }: { readonly advice: ApproachAdvice }) {
  return (
    <Panel title={text.advice}>
      <Typography variant="h2" component="p" sx={{ mb: 1.5 }} role="status">
        {advice.sentence}
      </Typography>
      <Box sx={threeColumns}>
        {advice.fits.map((fit) => (
          <FitPart key={fit.id} fit={fit} advised={advice.advised.includes(fit.id)} />
        ))}
      </Box>
      <Title>{text.notCovered}</Title>
      <Box component="ul" sx={listSx}>
        {advice.notCovered.map(({ dimension, sentence, found }) => (
          <li key={dimension}>
            {sentence} <Faint>{found}</Faint>
          </li>
        ))}
      </Box>
      {advice.lowCost.length > 0 && (
        <>
          <Title>{text.lowCost}</Title>
          <Sentences sentences={advice.lowCost} />
        </>
      )}
    </Panel>
  );
}

function FitPart({ fit, advised }: { readonly fit: ApproachFit; readonly advised: boolean }) {
  const { id, speaksFor, speaksAgainst } = fit;
  return (
    <Box component="section" aria-label={titlesOf([id])}>
      <Typography sx={{ fontWeight: 600 }}>{titlesOf([id])}</Typography>
      <Typography variant="body2" sx={{ color: advised ? 'primary.main' : 'text.secondary' }}>
        {advised ? text.advised : text.fit[fit.fit]}
      </Typography>
      <Said title={text.speaksFor} sentences={speaksFor} />
      <Said title={text.speaksAgainst} sentences={speaksAgainst} />
    </Box>
  );
}

function Said(props: { readonly title: string; readonly sentences: readonly string[] }) {
  const { title, sentences } = props;
  return (
    <Box sx={{ mt: 1 }}>
      <Typography variant="caption">{title}</Typography>
      <Sentences sentences={sentences.length === 0 ? [text.nothing] : sentences} />
    </Box>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <Box component="ul" sx={listSx}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </Box>
  );
}

function Title({ children }: { readonly children: string }) {
  return (
    <Typography variant="h3" sx={{ mt: 2, mb: 0.5 }}>
      {children}
    </Typography>
  );
}

function Faint({ children }: { readonly children: string }) {
  return (
    <Typography component="span" sx={{ color: 'text.secondary' }}>
      {children}
    </Typography>
  );
}

const listSx = { m: 0, pl: 2.5 } as const;

const threeColumns = {
  display: 'grid',
  gap: 3,
  alignItems: 'start',
  gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))',
} as const;
