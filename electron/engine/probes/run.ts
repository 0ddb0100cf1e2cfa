import type { CollectedSource } from '../../../shared/model/attribute.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { assertNever } from '../../../shared/model/words.ts';
import { probeText } from '../../../shared/text/formats/probes.ts';
import { stopped } from '../work.ts';
import { normaliseHost, targetText } from './host-name.ts';
import { targetOf } from './permission.ts';
import { probeLoaders } from './registry.ts';
import type { ProbeLoaders } from './registry.ts';
import type { Probe, ProbeContext } from './types.ts';

const MILLISECONDS = 1000;

/**
 * Asks the question once its target is allowed; the code of a probe is loaded only then. Gives up
 * when the time of the limits is over, whether the probe hears its signal or not. Throws AppErrors
 * that repeat nothing of what the question holds in confidence.
 */
export async function runProbe(
  given: Probe,
  context: ProbeContext,
  others: Partial<ProbeLoaders> = {},
): Promise<CollectedSource> {
  const probe = inOneSpelling(given);
  const loaders = { ...probeLoaders, ...others };
  const target = targetOf(probe);
  context.connections.assertAllowed(target.host, target.port);
  const { seconds } = context.limits;
  const late = AbortSignal.timeout(seconds * MILLISECONDS);
  const signal = AbortSignal.any([context.signal, late]);
  context.progress(probeText.asking(targetText(target)), null);
  try {
    return await abortable(ask(probe, { ...context, signal }, loaders), signal);
  } catch (error) {
    if (context.signal.aborted) throw stopped();
    throw late.aborted
      ? new AppError({
          code: 'probe.too-late',
          sentence: probeText.tooLate(targetText(target), seconds),
          remedy: probeText.tooLateRemedy,
        })
      : expected(error, targetText(target), secretsOf(probe));
  }
}

/** What is allowed, connected to and shown is one spelling: other readers make other addresses of others. */
function inOneSpelling(probe: Probe): Probe {
  const host = normaliseHost(probe.host);
  return probe.kind === 'dns' && probe.resolver !== undefined
    ? { ...probe, host, resolver: normaliseHost(probe.resolver) }
    : { ...probe, host };
}

async function ask(
  probe: Probe,
  context: ProbeContext,
  loaders: ProbeLoaders,
): Promise<CollectedSource> {
  switch (probe.kind) {
    case 'tls':
      return (await loaders.tls())(probe, context);
    case 'dns':
      return (await loaders.dns())(probe, context);
    case 'postgres':
      return (await loaders.postgres())(probe, context);
    default:
      return assertNever(probe);
  }
}

/** The work, or a rejection as soon as the signal fires: a socket that hangs holds nothing up. */
async function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(stopped());
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** What must appear in no message. */
function secretsOf(probe: Probe): readonly string[] {
  return probe.kind === 'postgres' && probe.password !== '' ? [probe.password] : [];
}

/**
 * Errors of the network and of the other end as data: by their code, because what they say could
 * repeat the question. What has no code is a mistake in the program.
 */
function expected(error: unknown, target: string, secrets: readonly string[]): unknown {
  if (error instanceof AppError && !repeats(error, secrets)) return error;
  const code = error instanceof AppError ? '' : codeOf(error);
  if (code === null) return error;
  return new AppError({
    code: 'probe.failed',
    sentence: probeText.failed(target, probeText.why[code] ?? probeText.whyOther),
    remedy: probeText.failedRemedy,
  });
}

function repeats({ data }: AppError, secrets: readonly string[]): boolean {
  const told = [data.sentence, data.remedy, ...Object.values(data.place ?? {})].join(' ');
  return secrets.some((secret) => told.includes(secret));
}

/** The code of the operating system, or of the other end; of several attempts, the first's. */
function codeOf(error: unknown): string | null {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : null;
}
