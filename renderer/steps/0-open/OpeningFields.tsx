import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormLabel from '@mui/material/FormLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { profileTraits, sides } from '../../../shared/model/words.ts';
import type { ProfileTrait, Side } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { openText } from '../../../shared/text/open.ts';
import { ChoiceField, DateField, Panel } from '../../components/index.ts';
import { inSmallWindow } from '../../components/small.ts';
import type { Opening, OpeningProblem } from './opening.ts';

/**
 * How the fields reach their values: a form that opens an audit, or an audit that saves each field.
 * `change` while it is typed, `commit` when the field is left or chosen.
 */
export interface OpeningAccess {
  readonly value: Opening;
  readonly change: (part: Partial<Opening>) => void;
  readonly commit: (part: Partial<Opening>) => void;
  readonly problem: (field: OpeningProblem) => string | null;
  /** The field of the system's name: free for a new audit, fixed afterwards. */
  readonly systemField: ReactNode;
  readonly disabled: boolean;
}

/** System, release, environments and profile. */
export function OpeningFields({ access }: { readonly access: OpeningAccess }) {
  return (
    <>
      <SystemPart access={access} />
      <EnvironmentsPart access={access} />
      <ProfilePart access={access} />
    </>
  );
}

const twoColumns = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
  gap: 2,
  pt: 1,
  alignItems: 'start',
  [inSmallWindow]: { gridTemplateColumns: 'repeat(auto-fit, minmax(320px, 1fr))' },
} as const;

function SystemPart({ access }: { readonly access: OpeningAccess }) {
  const { value, commit, disabled } = access;
  const setSystem = (part: Partial<Opening['system']>) =>
    commit({ system: { ...value.system, ...part } });
  return (
    <Panel title={openText.sections.system}>
      <Box sx={twoColumns}>
        {access.systemField}
        <ChoiceField
          label={openText.fields.criticality}
          value={value.system.criticality}
          options={words.criticality}
          disabled={disabled}
          onChange={(criticality) => setSystem({ criticality })}
        />
        <ReleaseFields access={access} />
      </Box>
      <FormControlLabel
        sx={{ mt: 1 }}
        disabled={disabled}
        control={
          <Checkbox
            checked={value.system.kernelDependent}
            onChange={(_, kernelDependent) => setSystem({ kernelDependent })}
          />
        }
        label={openText.fields.kernelDependent}
      />
    </Panel>
  );
}

function ReleaseFields({ access }: { readonly access: OpeningAccess }) {
  const { value, change, commit, problem, disabled } = access;
  return (
    <>
      <TextField
        required
        label={openText.fields.release}
        value={value.release}
        disabled={disabled}
        error={problem('release') !== null}
        helperText={problem('release')}
        onChange={(event) => change({ release: event.target.value })}
        onBlur={() => commit({ release: value.release })}
      />
      <DateField
        required
        label={openText.fields.plannedDate}
        value={value.plannedDate}
        disabled={disabled}
        error={problem('plannedDate')}
        onChange={(plannedDate) => change({ plannedDate })}
        onBlur={() => commit({ plannedDate: value.plannedDate })}
      />
    </>
  );
}

function EnvironmentsPart({ access }: { readonly access: OpeningAccess }) {
  const ephemeral = sides.some((side) => access.value[side].kind === 'ephemeral');
  return (
    <Panel title={openText.sections.environments}>
      <Box sx={twoColumns}>
        {sides.map((side) => (
          <EnvironmentFields key={side} side={side} access={access} />
        ))}
      </Box>
      {ephemeral && (
        <Typography variant="body2" role="note" sx={{ mt: 1 }}>
          {openText.ephemeral}
        </Typography>
      )}
    </Panel>
  );
}

function EnvironmentFields(props: { readonly side: Side; readonly access: OpeningAccess }) {
  const { side, access } = props;
  const environment = access.value[side];
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '3fr 2fr', gap: 1, alignItems: 'start' }}>
      <TextField
        required
        label={openText.fields.environmentName[side]}
        value={environment.name}
        disabled={access.disabled}
        error={access.problem(side) !== null}
        helperText={access.problem(side)}
        onChange={(event) =>
          access.change({ [side]: { ...environment, name: event.target.value } })
        }
        onBlur={() => access.commit({ [side]: environment })}
      />
      <ChoiceField
        label={openText.fields.environmentKind[side]}
        value={environment.kind}
        options={words.environmentKind}
        disabled={access.disabled}
        onChange={(kind) => access.commit({ [side]: { ...environment, kind } })}
      />
    </Box>
  );
}

function ProfilePart({ access }: { readonly access: OpeningAccess }) {
  const { value, commit, disabled } = access;
  const { profile } = value;
  return (
    <Panel title={openText.sections.profile} lead={openText.leads.profile}>
      <Traits access={access} />
      <Box sx={{ ...twoColumns, pt: 2 }}>
        <ChoiceField
          label={openText.fields.releaseFrequency}
          value={profile.releaseFrequency}
          options={openText.frequency}
          disabled={disabled}
          onChange={(releaseFrequency) => commit({ profile: { ...profile, releaseFrequency } })}
        />
        <ChoiceField
          label={openText.fields.recoveryCapacity}
          value={profile.recoveryCapacity}
          options={openText.recovery}
          disabled={disabled}
          onChange={(recoveryCapacity) => commit({ profile: { ...profile, recoveryCapacity } })}
        />
      </Box>
    </Panel>
  );
}

function Traits({ access }: { readonly access: OpeningAccess }) {
  const { profile } = access.value;
  const toggle = (trait: ProfileTrait) => {
    const has = profile.traits.includes(trait);
    const traits = has
      ? profile.traits.filter((other) => other !== trait)
      : [...profile.traits, trait];
    access.commit({ profile: { ...profile, traits } });
  };
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0 }}>
      <FormLabel component="legend" sx={{ typography: 'caption', color: 'text.secondary' }}>
        {openText.fields.traits}
      </FormLabel>
      <FormGroup
        sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))' }}
      >
        {profileTraits.map((trait) => (
          <FormControlLabel
            key={trait}
            disabled={access.disabled}
            control={
              <Checkbox checked={profile.traits.includes(trait)} onChange={() => toggle(trait)} />
            }
            label={words.trait[trait]}
          />
        ))}
      </FormGroup>
    </Box>
  );
}
