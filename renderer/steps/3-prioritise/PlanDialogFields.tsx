import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { GapView, MaintenanceWindow } from '../../../shared/contract/index.ts';
import type { ErrorData } from '../../../shared/model/errors.ts';
import { words } from '../../../shared/text/components.ts';
import { adviceWords } from '../../../shared/text/plan.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { ChoiceField } from '../../components/ChoiceField.tsx';
import { DateField } from '../../components/DateField.tsx';
import { PersonField } from '../../components/PersonField.tsx';
import { WordsField } from '../../components/WordsField.tsx';
import {
  adviceAgainst,
  dispositionAfter,
  keep,
  noWindow,
  statuses,
  type Bulk,
  type Editing,
} from './bulk.ts';
import { takesPart } from './participants.ts';
import { windowOptions } from './windowOptions.ts';

const text = prioritiseText.bulk;

interface FieldsProps {
  readonly auditId: string;
  readonly gaps: readonly GapView[];
  readonly windows: readonly MaintenanceWindow[];
  readonly bulk: Bulk;
  /** Fields of the command that are drawn. */
  readonly fields: ReadonlySet<string>;
  readonly focus: Editing['field'];
  readonly problem: ErrorData | null;
  readonly onChange: (some: Partial<Bulk>) => void;
}

const everywhere = ['effort', 'disposition', 'status', 'owner', 'ownerContact', 'due'];

/**
 * The fields that make sense for the gaps, by their names in the command. The reason is asked for
 * also where the record wants it: it alone knows which dispositions follow the effort.
 */
export function shownFields(
  bulk: Bulk,
  gaps: readonly GapView[],
  problem: ErrorData | null = null,
): ReadonlySet<string> {
  const after = dispositionAfter(bulk, gaps);
  const asked = problem?.place?.field === 'reason' || bulk.reason !== '';
  return new Set([
    ...everywhere,
    ...(asked || adviceAgainst(bulk, gaps) !== null ? ['reason'] : []),
    ...(after === 'scheduled' ? ['windowId'] : []),
    ...(after === 'accept' ? ['reviewOn', 'noticedBy', 'rolledBackBy'] : []),
  ]);
}

/** What several gaps are given at once; what is left empty or "as it is" stays. */
export function PlanDialogFields(props: FieldsProps) {
  const { fields } = props;
  return (
    <>
      <Choices {...props} />
      {fields.has('reason') && <ReasonField {...props} />}
      <Owner {...props} />
      <Dates {...props} />
      {fields.has('noticedBy') && (
        <>
          <LongField {...props} part="noticedBy" label={prioritiseText.details.noticed} />
          <LongField {...props} part="rolledBackBy" label={prioritiseText.details.rolledBack} />
        </>
      )}
      <LongField {...props} part="mitigation" label={prioritiseText.details.mitigation} />
      <LongField {...props} part="note" label={prioritiseText.details.note} />
      <Typography variant="caption">{text.keepHint}</Typography>
    </>
  );
}

/** The sentence of the refusal that belongs to a field. */
function problemAt({ problem }: FieldsProps, field: string): string | null {
  return problem?.place?.field === field ? `${problem.sentence} ${problem.remedy}` : null;
}

const pairSx = { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 } as const;
const asItIs = { [keep]: text.keep } as const;

function Choices({ bulk, focus, onChange }: FieldsProps) {
  return (
    <Box sx={{ ...pairSx, gridTemplateColumns: '1fr 1.4fr 1fr' }}>
      <ChoiceField
        label={text.effort}
        value={bulk.effort}
        options={{ ...asItIs, ...words.effort }}
        autoFocus={focus === 'effort'}
        onChange={(effort) => onChange({ effort })}
      />
      <ChoiceField
        label={text.disposition}
        value={bulk.disposition}
        options={{ ...asItIs, ...words.disposition }}
        autoFocus={focus === 'disposition'}
        onChange={(disposition) => onChange({ disposition })}
      />
      <ChoiceField
        label={text.status}
        value={bulk.status}
        options={{ ...asItIs, ...statuses }}
        onChange={(status) => onChange({ status })}
      />
    </Box>
  );
}

function ReasonField(props: FieldsProps) {
  const advised = adviceAgainst(props.bulk, props.gaps);
  const problem = problemAt(props, 'reason');
  return (
    <WordsField
      multiline
      required
      label={prioritiseText.details.reason}
      value={props.bulk.reason}
      error={problem}
      hint={advised && text.advised(adviceWords(advised))}
      onChange={(reason) => props.onChange({ reason })}
    />
  );
}

function Owner(props: FieldsProps) {
  const { auditId, bulk, gaps, onChange } = props;
  const audit = useQueryOf('audit.get', { auditId }).data;
  const stranger = bulk.owner.trim() !== '' && !takesPart(audit?.participants ?? [], bulk.owner);
  return (
    <Box sx={pairSx}>
      <PersonField
        auditId={auditId}
        label={text.owner}
        value={bulk.owner}
        autoFocus={props.focus === 'owner'}
        placeholder={sameOwner(gaps) ?? ''}
        error={problemAt(props, 'owner')}
        onChange={(owner) => onChange({ owner })}
      />
      <WordsField
        label={prioritiseText.details.contact}
        value={bulk.contact}
        required={stranger}
        error={problemAt(props, 'ownerContact')}
        hint={stranger ? text.contactHint : ''}
        onChange={(contact) => onChange({ contact })}
      />
    </Box>
  );
}

function sameOwner(gaps: readonly GapView[]): string | null {
  const owners = new Set(gaps.map(({ row }) => row.plan.owner));
  const [only] = owners;
  return owners.size === 1 ? (only ?? null) : null;
}

function Dates(props: FieldsProps) {
  const { bulk, fields, windows, onChange } = props;
  return (
    <Box sx={pairSx}>
      {fields.has('windowId') && (
        <ChoiceField
          label={prioritiseText.details.window}
          value={bulk.window}
          options={{ ...asItIs, [noWindow]: text.noWindow, ...windowOptions(windows) }}
          onChange={(window) => onChange({ window })}
        />
      )}
      <DateField
        label={text.due}
        value={bulk.due}
        autoFocus={props.focus === 'due'}
        error={problemAt(props, 'due')}
        onChange={(due) => onChange({ due })}
      />
      {fields.has('reviewOn') && (
        <DateField
          label={prioritiseText.details.review}
          value={bulk.reviewOn}
          error={problemAt(props, 'reviewOn')}
          onChange={(reviewOn) => onChange({ reviewOn })}
        />
      )}
    </Box>
  );
}

function LongField(
  props: FieldsProps & {
    readonly part: 'noticedBy' | 'rolledBackBy' | 'mitigation' | 'note';
    readonly label: string;
  },
) {
  const { part } = props;
  return (
    <WordsField
      multiline
      label={props.label}
      value={props.bulk[part]}
      onChange={(value) => props.onChange({ [part]: value })}
    />
  );
}
