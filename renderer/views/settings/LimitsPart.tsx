import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { defaultLimits, limitNames } from '../../../shared/model/limits.ts';
import { appText } from '../../../shared/text/app.ts';
import { announce } from '../../app/announce.ts';
import { useSettings } from '../../app/settings.ts';
import { Panel, SavedField } from '../../components/index.ts';
import {
  limitProblem,
  shownLimit,
  standardLimit,
  typedLimit,
  type LimitName,
} from './limitField.ts';

const t = appText.settings.limits;

/** What a source may cost before it is refused, with the way back to the defaults. */
export function LimitsPart() {
  const { settings, change } = useSettings();
  const standard = limitNames.every((name) => settings.limits[name] === defaultLimits[name]);
  const reset = async () => {
    await change({ limits: defaultLimits });
    announce(t.resetDone);
  };
  return (
    <Panel
      title={t.title}
      lead={t.lead}
      actions={
        <Button disabled={standard} onClick={() => void reset()}>
          {t.reset}
        </Button>
      }
    >
      <Box sx={gridSx}>
        {limitNames.map((name) => (
          <LimitField key={name} name={name} />
        ))}
      </Box>
      <Typography variant="caption">{t.megabyte}</Typography>
    </Panel>
  );
}

const gridSx = {
  display: 'grid',
  gap: 2,
  pt: 1,
  pb: 1,
  gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
} as const;

function LimitField({ name }: { readonly name: LimitName }) {
  const { settings, change } = useSettings();
  const save = async (typed: string) => {
    const value = typedLimit(name, typed);
    if (value === null) return false;
    await change({ limits: { ...settings.limits, [name]: value } });
    announce(appText.settings.saved);
    return true;
  };
  return (
    <SavedField
      draftKey={`settings:limits:${name}`}
      label={t.names[name]}
      hint={standardLimit(name)}
      saved={shownLimit(name, settings.limits[name])}
      check={(typed) => limitProblem(name, typed)}
      onSave={save}
    />
  );
}
