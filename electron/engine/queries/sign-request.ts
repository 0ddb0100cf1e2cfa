import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { SignAnswer, SignRequestInfo } from '../../../shared/contract/views/package.ts';
import type { SigningPreview } from '../../../shared/contract/views/people.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { asWritten } from '../../../shared/model/names.ts';
import type { SignFile, SignRequest } from '../../../shared/package/sign-request.ts';
import { contentLines } from '../../../shared/signing/content.ts';
import type { Json } from '../../../shared/signing/content.ts';
import { subjectOf } from '../../../shared/signing/subject.ts';
import { signFile } from '../exports/package/sign-file.ts';
import type { Host } from '../host.ts';
import { openedAnswer } from '../exports/package/request-keys.ts';
import type { Store } from '../store/store.ts';

/**
 * What a request asks to be signed, line by line, and its answer where this record can open it. The
 * passphrase is not checked: that is a try, and tries are counted.
 */
export async function signRequestInfo(
  store: Store,
  { file }: ParsedQueryInput<'sign-request.info'>,
  _now: Date,
  host: Host,
): Promise<SignRequestInfo> {
  const read = await signFile({ host }, file);
  const { request, sealed } = read;
  return {
    kind: sealed ? 'answer' : 'request',
    requestId: request.id,
    system: asWritten(request.system.name),
    release: asWritten(request.audit.release),
    meaning: request.meaning,
    personName: asWritten(request.person.name),
    createdAt: request.created,
    preview: previewOf(request),
    answer: answerOf(store, read),
  };
}

/** What is signed, with a mark for what would let it read otherwise than it is written. */
function previewOf({ subject, title, json_content, content_hash }: SignRequest): SigningPreview {
  const lines = contentLines(JSON.parse(json_content) as Json);
  return {
    subject: subjectOf(subject),
    title: asWritten(title),
    lines: lines.map(({ path, label, value }) => ({
      path,
      label: asWritten(label),
      value: asWritten(value),
    })),
    contentHash: content_hash,
    json: json_content,
    problems: [],
  };
}

function answerOf(store: Store, { request, sealed }: SignFile): SignAnswer | null {
  if (!sealed) return null;
  try {
    const auditId = request.audit.id;
    const { at, utc_offset, note } = openedAnswer(store, { auditId, request, sealed });
    return { at, utcOffset: utc_offset, note: asWritten(note) };
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
