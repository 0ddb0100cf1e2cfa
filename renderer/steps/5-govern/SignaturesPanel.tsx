import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type {
  ReleaseSignature,
  ReleaseView,
  SignaturesView,
} from '../../../shared/contract/index.ts';
import { signatureMeanings } from '../../../shared/model/words.ts';
import type { SignatureMeaning } from '../../../shared/model/words.ts';
import { subjectOf } from '../../../shared/signing/subject.ts';
import { releaseText } from '../../../shared/text/govern-screen.ts';
import { meaningWords } from '../../../shared/text/signing.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { formatMoment } from '../../app/format.ts';
import { go, paths } from '../../app/navigation.ts';
import { Panel } from '../../components/Panel.tsx';
import { SignatureList } from '../../views/signing/SignatureList.tsx';
import { SignDialog } from '../../views/signing/SignDialog.tsx';

const text = releaseText.signatures;

type Meanings = readonly [SignatureMeaning, ...SignatureMeaning[]];

/** What the dialog of signing is open for. */
interface Asked {
  /** `decision:d_1` or `audit:a_1`. */
  readonly subject: string;
  readonly name: string;
  readonly meanings: Meanings;
}

/** Signatures that the system requires and those that were given, each with what it covers. */
export function SignaturesPanel(props: {
  readonly auditId: string;
  readonly release: ReleaseView;
  readonly writable: boolean;
}) {
  const { auditId, release, writable } = props;
  const [asked, setAsked] = useState<Asked | null>(null);
  const signDecision = (meanings: Meanings) => {
    const subject = release.subjects.decision;
    if (subject !== null) setAsked({ subject, name: text.decision, meanings });
  };
  return (
    <Panel
      title={text.title}
      lead={text.lead}
      actions={
        <>
          <Button onClick={() => go(paths.people(auditId))}>{text.toPeople}</Button>
          {writable && (
            <Button
              onClick={() =>
                setAsked({
                  subject: release.subjects.audit,
                  name: text.audit,
                  meanings: signatureMeanings,
                })
              }
            >
              {text.signAudit}
            </Button>
          )}
        </>
      }
    >
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {release.decision === null && <Typography variant="body2">{text.noDecision}</Typography>}
        <Required
          required={release.signatures}
          onSign={writable && release.decision !== null ? (one) => signDecision([one]) : null}
        />
        {writable && release.decision !== null && (
          <Button onClick={() => signDecision(signatureMeanings)} sx={{ justifySelf: 'start' }}>
            {text.signDecision}
          </Button>
        )}
        <Given auditId={auditId} release={release} />
      </Box>
      {asked && (
        <SignDialog
          auditId={auditId}
          subject={subjectOf(asked.subject)}
          name={asked.name}
          meanings={asked.meanings}
          onClose={() => setAsked(null)}
        />
      )}
    </Panel>
  );
}

function Required(props: {
  readonly required: readonly ReleaseSignature[];
  /** Null where nothing can be signed. */
  readonly onSign: ((meaning: SignatureMeaning) => void) | null;
}) {
  const { required, onSign } = props;
  if (required.length === 0) return <Typography variant="body2">{text.requiredNone}</Typography>;
  return (
    <Box component="section" aria-label={text.required}>
      <Typography variant="h3">{text.required}</Typography>
      <Box component="ul" sx={listSx}>
        {required.map((one) => {
          const name = text.of(meaningWords[one.meaning], one.role);
          return (
            <Box component="li" key={one.id} sx={requiredSx}>
              <Box sx={{ minWidth: 0 }}>
                <Typography sx={{ fontWeight: 500 }}>{name}</Typography>
                <Typography variant="body2">{standingOf(one)}</Typography>
              </Box>
              {onSign && one.metBy === null && (
                <Button aria-label={text.signOf(name)} onClick={() => onSign(one.meaning)}>
                  {text.sign}
                </Button>
              )}
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}

const listSx = { listStyle: 'none', m: 0, p: 0 } as const;

const requiredSx = {
  display: 'flex',
  gap: 2,
  alignItems: 'center',
  justifyContent: 'space-between',
  py: 0.75,
  '&:not(:last-of-type)': { borderBottom: '1px solid', borderColor: 'line' },
} as const;

function standingOf({ metBy, lapsed }: ReleaseSignature): string {
  if (metBy) return text.met(metBy.name, formatMoment(metBy.at));
  if (lapsed) return text.lapsed(lapsed.name, formatMoment(lapsed.at));
  return text.open;
}

/** What was signed of this audit and its decisions; what changed since is listed. */
function Given({ auditId, release }: { readonly auditId: string; readonly release: ReleaseView }) {
  const all = useQueryOf('signatures.get', { auditId }).data;
  if (!all) return null;
  const { signatures, outside } = ofRelease(all, release);
  if (signatures.length + outside.length === 0) return null;
  const lapsed = [...signatures, ...outside].filter(({ covers }) => !covers);
  return (
    <Box component="section" aria-label={text.given}>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {text.given}
      </Typography>
      <SignatureList signatures={signatures} outside={outside} />
      {lapsed.map((one) => (
        <Changed key={one.id} title={one.title} changes={one.changes} />
      ))}
    </Box>
  );
}

/** Those of the audit and its decisions: exceptions have their own in the register. */
export function ofRelease(
  { signatures, outside }: SignaturesView,
  {
    decision,
    earlierDecisions,
    subjects,
  }: Pick<ReleaseView, 'decision' | 'earlierDecisions' | 'subjects'>,
): Pick<SignaturesView, 'signatures' | 'outside'> {
  const decisions = [...(decision ? [decision] : []), ...earlierDecisions];
  const own = new Set([subjects.audit, ...decisions.map(({ id }) => `decision:${id}`)]);
  const isOwn = (one: { readonly subject: { readonly kind: string; readonly id: string } }) =>
    own.has(`${one.subject.kind}:${one.subject.id}`);
  return { signatures: signatures.filter(isOwn), outside: outside.filter(isOwn) };
}

function Changed(props: {
  readonly title: string;
  readonly changes: SignaturesView['signatures'][number]['changes'];
}) {
  return (
    <Box sx={{ mt: 1, overflowWrap: 'anywhere' }}>
      <Typography variant="body2">{text.changedSince(props.title)}</Typography>
      <Box component="ul" aria-label={text.changedSince(props.title)} sx={{ m: 0, pl: 2.5 }}>
        {props.changes.slice(0, mostChanges).map((change) => (
          <Typography key={change.path} component="li">
            {text.change(change.label, change.before, change.after)}
          </Typography>
        ))}
      </Box>
      {props.changes.length > mostChanges && (
        <Typography variant="caption">
          {text.moreChanges(props.changes.length - mostChanges)}
        </Typography>
      )}
    </Box>
  );
}

const mostChanges = 12;
