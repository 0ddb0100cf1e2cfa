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
import { changedParts, isDigest } from '../../../shared/signing/reading.ts';
import { subjectOf } from '../../../shared/signing/subject.ts';
import { releaseText } from '../../../shared/text/govern-screen.ts';
import { meaningWords } from '../../../shared/text/signing.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { formatMoment } from '../../app/format.ts';
import { go, paths } from '../../app/navigation.ts';
import { Panel } from '../../components/Panel.tsx';
import { InPrivate } from '../../views/signing/InPrivate.tsx';
import { ofRelease } from '../../views/signing/ofRelease.ts';
import { OutsideDialog } from '../../views/signing/OutsideDialog.tsx';
import { SignatureList } from '../../views/signing/SignatureList.tsx';
import { SignDialog } from '../../views/signing/SignDialog.tsx';

const text = releaseText.signatures;

type Meanings = readonly [SignatureMeaning, ...SignatureMeaning[]];

/** A decision is signed as such unless somebody says otherwise. */
const decisionMeanings: Meanings = ['release-decision', 'reviewed', 'approved', 'accepts-risk'];

/** What a dialog is open for: `decision:d_1` or `audit:a_1`. */
type Asked =
  | {
      readonly act: 'sign';
      readonly subject: string;
      readonly name: string;
      readonly meanings: Meanings;
      /** Whom a required one asks for; empty: anybody. */
      readonly role: string;
    }
  | { readonly act: 'outside'; readonly subject: string };

interface PanelProps {
  readonly auditId: string;
  readonly release: ReleaseView;
  readonly writable: boolean;
}

/** Signatures that the system requires and those that were given, each with what it covers. */
export function SignaturesPanel({ auditId, release, writable }: PanelProps) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const decision = writable ? release.subjects.decision : null;
  const sign = (subject: string, name: string, meanings: Meanings, role = '') =>
    setAsked({ act: 'sign', subject, name, meanings, role });
  return (
    <Panel
      title={text.title}
      lead={text.lead}
      actions={
        <>
          <Button onClick={() => go(paths.people(auditId))}>{text.toPeople}</Button>
          {writable && (
            <Button onClick={() => sign(release.subjects.audit, text.audit, signatureMeanings)}>
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
          onSign={
            decision === null
              ? null
              : ({ meaning, role }) => sign(decision, text.decision, [meaning], role)
          }
        />
        {decision !== null && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <Button onClick={() => sign(decision, text.decision, decisionMeanings)}>
              {text.signDecision}
            </Button>
            <Button onClick={() => setAsked({ act: 'outside', subject: decision })}>
              {text.outside}
            </Button>
          </Box>
        )}
        <Given auditId={auditId} release={release} />
      </Box>
      {asked && <AskedDialog auditId={auditId} asked={asked} onClose={close} />}
    </Panel>
  );
}

/** The dialog that is open. */
function AskedDialog(props: {
  readonly auditId: string;
  readonly asked: Asked;
  readonly onClose: () => void;
}) {
  const { auditId, asked, onClose } = props;
  const subject = subjectOf(asked.subject);
  if (asked.act === 'sign') {
    const { name, meanings, role } = asked;
    return <SignDialog {...{ auditId, subject, name, meanings, role, onClose }} />;
  }
  return (
    <InPrivate onClose={onClose}>
      <OutsideDialog {...{ auditId, subject, name: text.decision, onClose }} />
    </InPrivate>
  );
}

function Required(props: {
  readonly required: readonly ReleaseSignature[];
  /** Null where nothing can be signed. */
  readonly onSign: ((one: ReleaseSignature) => void) | null;
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
                <Button aria-label={text.signOf(name)} onClick={() => onSign(one)}>
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
            {isDigest(change)
              ? text.otherRows(changedParts([change]).join(''))
              : text.change(change.label, change.before, change.after)}
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
