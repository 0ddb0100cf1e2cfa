import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { appText } from '../../../shared/text/app.ts';
import { announce } from '../../app/announce.ts';
import { bridge } from '../../app/bridge.ts';
import { asErrorData, reportProblem } from '../../app/errors.ts';
import { useRecord } from '../../app/record.ts';
import { settingsValue, useSettings } from '../../app/settings.ts';
import { useAppInfo } from '../../app/appInfo.ts';
import { Panel, SavedField, StepPage } from '../../components/index.ts';
import { CsvPart } from './CsvPart.tsx';
import { KeyPart } from './KeyPart.tsx';
import { LimitsPart } from './LimitsPart.tsx';

const t = appText.settings;

/** Theme, row height, acting person, exports, the record at hand, the key, limits of sources. */
export function SettingsView() {
  return (
    <StepPage title={t.title} lead={t.lead} remains={t.remains}>
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 720 }}>
        <LookPart />
        <PersonPart />
        <FolderPart />
        <CsvPart />
        <RecordPart />
        <KeyPart />
        <LimitsPart />
      </Box>
    </StepPage>
  );
}

function LookPart() {
  const { settings, change } = useSettings();
  return (
    <Panel>
      <Box sx={{ display: 'flex', gap: 6, flexWrap: 'wrap' }}>
        <Choices
          label={t.theme}
          options={t.themes}
          value={settings.theme}
          onChange={(theme) => void change({ theme })}
        />
        <Choices
          label={t.density}
          options={t.densities}
          value={settings.density}
          onChange={(density) => void change({ density })}
        />
      </Box>
    </Panel>
  );
}

function Choices<T extends string>(props: {
  readonly label: string;
  readonly options: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChange: (value: T) => void;
}) {
  const values = Object.keys(props.options) as T[];
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend">{props.label}</FormLabel>
      <RadioGroup
        aria-label={props.label}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value as T)}
      >
        {values.map((value) => (
          <FormControlLabel
            key={value}
            value={value}
            control={<Radio />}
            label={props.options[value]}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}

function PersonPart() {
  const { settings, change } = useSettings();
  const save = async (person: string) => {
    await change({ person: person.trim() });
    announce(t.saved);
    return true;
  };
  return (
    <Panel>
      <Box sx={{ pt: 1 }}>
        <SavedField
          draftKey="settings:person"
          label={t.person}
          hint={t.personHint}
          placeholder={appText.topBar.personDefault}
          saved={settings.person}
          onSave={save}
          sx={{ maxWidth: 400 }}
        />
      </Box>
    </Panel>
  );
}

function FolderPart() {
  const { settings } = useSettings();
  return (
    <Panel title={t.exportFolder}>
      <Line text={settings.exportFolder || t.exportFolderNone}>
        <Button onClick={() => void pickFolder()}>{t.chooseFolder}</Button>
      </Line>
    </Panel>
  );
}

async function pickFolder(): Promise<void> {
  try {
    settingsValue.set(await bridge().settings.pickExportFolder());
  } catch (thrown) {
    const { data, crash } = asErrorData(thrown);
    reportProblem(data, { crash });
  }
}

function RecordPart() {
  const pick = useRecord();
  const info = useAppInfo();
  return (
    <Panel title={t.record} lead={t.recordHint}>
      <Line text={info?.recordName ?? ''}>
        <Button onClick={() => void pick('open')}>{t.openRecord}</Button>
        <Button onClick={() => void pick('create')}>{t.createRecord}</Button>
      </Line>
    </Panel>
  );
}

function Line({ text, children }: { readonly text: string; readonly children: React.ReactNode }) {
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center' }}>
      <Typography variant="value" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {text}
      </Typography>
      {children}
    </Box>
  );
}
