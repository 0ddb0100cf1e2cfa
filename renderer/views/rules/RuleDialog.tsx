import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useRef } from 'react';
import type { RuleRow, RulesView } from '../../../shared/contract/index.ts';
import { placeText } from '../../../shared/model/errors.ts';
import type { ErrorData } from '../../../shared/model/errors.ts';
import { componentsText } from '../../../shared/text/components.ts';
import { rulesText } from '../../../shared/text/rules-screen.ts';
import { WordsField } from '../../components/WordsField.tsx';
import { MatchFields } from './MatchFields.tsx';
import { SaysFields } from './SaysFields.tsx';
import { TestResult } from './TestResult.tsx';
import { useRuleForm } from './useRuleForm.ts';

const text = rulesText.form;

/** What the fields of a rule are drawn with. */
export interface RuleDialogProps {
  readonly auditId: string;
  readonly view: RulesView;
  /** The rule that is changed; null for a new one. */
  readonly row: RuleRow | null;
  readonly onClose: () => void;
}

/**
 * Adds or changes a rule, and tests it against the audit before it is saved. Leaving keeps what was
 * typed.
 */
export function RuleDialog(props: RuleDialogProps) {
  const { view, row, onClose } = props;
  const id = useId();
  const rule = useRuleForm(props);
  const parts = { form: rule.form, problems: rule.problems, change: rule.change, view };
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="lg" fullWidth>
      <DialogTitle id={id} sx={{ overflowWrap: 'anywhere' }}>
        {row ? text.editTitle(row.rule.title) : text.addTitle}
      </DialogTitle>
      <DialogContent sx={contentSx}>
        <Lead row={row} restored={rule.restored} onDiscard={rule.discard} />
        <MatchFields {...parts} />
        <SaysFields {...parts} isNew={row === null} />
        <ReasonField {...parts} />
        <Outcome rule={rule} />
      </DialogContent>
      <DialogActions>
        <Button onClick={() => void rule.runTest()} disabled={rule.testing} sx={{ mr: 'auto' }}>
          {rule.test ? rulesText.test.again : rulesText.test.act}
        </Button>
        <Button onClick={onClose}>{rule.dirty ? text.close : componentsText.close}</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={rule.busy}
          onClick={() => void rule.save()}
        >
          {text.save}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const contentSx = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: 'minmax(0, 1fr)',
  alignContent: 'start',
} as const;

function Lead(props: {
  readonly row: RuleRow | null;
  readonly restored: boolean;
  readonly onDiscard: () => void;
}) {
  const { row, restored, onDiscard } = props;
  return (
    <>
      <Typography variant="body2">
        {text.lead} {row?.rule.origin === 'built-in' && text.builtInLead}
      </Typography>
      {restored && (
        <Alert
          severity="info"
          action={
            <Button size="small" color="inherit" onClick={onDiscard}>
              {text.discard}
            </Button>
          }
        >
          {text.restored}
        </Alert>
      )}
    </>
  );
}

/** What the engine says of the rule; it comes into sight, because the buttons are below it. */
function Outcome({ rule }: { readonly rule: Rule }) {
  const place = useRef<HTMLDivElement>(null);
  const { refusal, test, testing, outdated } = rule;
  useEffect(() => {
    if (refusal ?? test) place.current?.scrollIntoView({ block: 'nearest' });
  }, [refusal, test]);
  return (
    <Box ref={place} sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
      <Refusal error={refusal} />
      <TestResult test={test} busy={testing} outdated={outdated} />
    </Box>
  );
}

/** Why the engine refuses the rule, and in which part of it. */
function Refusal({ error }: { readonly error: ErrorData | null }) {
  if (!error) return null;
  const place = placeText(error.place);
  return (
    <Alert severity="error">
      {error.sentence} {error.remedy} {place !== '' && `(${place})`}
    </Alert>
  );
}

type Rule = ReturnType<typeof useRuleForm>;

function ReasonField({ form, problems, change }: Pick<Rule, 'form' | 'problems' | 'change'>) {
  return (
    <WordsField
      required
      multiline
      label={text.reason}
      value={form.reason}
      error={problems.reason}
      hint={componentsText.reasonHint}
      onChange={(reason) => change({ reason })}
    />
  );
}
