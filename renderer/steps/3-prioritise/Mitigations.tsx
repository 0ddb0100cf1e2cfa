import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { GapView } from '../../../shared/contract/index.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { useDraft } from '../../app/drafts.ts';
import { SavedField } from '../../components/SavedField.tsx';
import type { PlanChange } from './usePlan.ts';

const text = prioritiseText.details;

/** What makes the gap bearable, in a person's words or taken from what the guide offers. */
export function Mitigations(props: {
  readonly gap: GapView;
  readonly disabled: boolean;
  readonly onChange: (part: PlanChange) => Promise<boolean>;
}) {
  const { gap, disabled, onChange } = props;
  const { id, plan } = gap.row;
  const key = `plan-mitigation:${id}`;
  const draft = useDraft(key, plan.mitigation);
  const offered = gap.mitigations.filter((one) => !draft.value.includes(one.text));
  const take = async (sentence: string) => {
    const mitigation = draft.value.trim() === '' ? sentence : `${draft.value.trim()} ${sentence}`;
    if (await onChange({ mitigation })) draft.clear();
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <SavedField
        multiline
        label={text.mitigation}
        draftKey={key}
        saved={plan.mitigation}
        disabled={disabled}
        onSave={async (mitigation) => onChange({ mitigation })}
      />
      {offered.length > 0 && !disabled && (
        <OfferedMitigations offered={offered} onTake={(sentence) => void take(sentence)} />
      )}
    </Box>
  );
}

/** What the guide offers, each with its button. */
function OfferedMitigations(props: {
  readonly offered: GapView['mitigations'];
  readonly onTake: (sentence: string) => void;
}) {
  return (
    <Box>
      <Typography variant="caption">{text.offered}</Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {props.offered.map((one) => (
          <Box component="li" key={one.id} sx={offerSx}>
            <Box sx={{ flex: 1, minWidth: 0, typography: 'body2' }}>{one.text}</Box>
            <Button
              size="small"
              aria-label={text.takeLabel(one.text)}
              onClick={() => props.onTake(one.text)}
            >
              {text.take}
            </Button>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

const offerSx = {
  display: 'flex',
  alignItems: 'flex-start',
  gap: 1,
  py: 0.75,
  borderTop: '1px solid',
  borderColor: 'line',
} as const;
