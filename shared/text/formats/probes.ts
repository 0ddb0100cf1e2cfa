/** Sentences of probes: permission, progress and what can go wrong. */
export const probeText = {
  notAllowed: (target: string) => `Connections to ${target} are not allowed in this audit.`,
  notAllowedRemedy: 'Allow this host and port in this audit first; nothing was connected to.',
  allowed: (target: string) => `Connections to ${target} are allowed in this audit already.`,
  allowedRemedy: 'Run the probe, or take the permission away first.',
  asking: (target: string) => `Asking ${target}`,
  keeping: 'Keeping the answer',
  tooLate: (target: string, seconds: number) =>
    `${target} gave no whole answer within ${seconds} seconds.`,
  tooLateRemedy: 'Check that it is up and can be reached from here, then ask again.',
  failed: (target: string, why: string) => `${target} could not be asked: ${why}.`,
  failedRemedy: 'Check host, port and what lies between, then ask again.',
  /** Why a connection failed, by the code of the operating system. */
  why: {
    ECONNREFUSED: 'nothing listens there',
    ECONNRESET: 'the connection was cut',
    ENOTFOUND: 'the name is not known',
    EAI_AGAIN: 'the name could not be looked up',
    ETIMEDOUT: 'nothing answers',
    EHOSTUNREACH: 'there is no way to it',
    ENETUNREACH: 'there is no network to it',
    EPIPE: 'the connection was cut',
  } as Readonly<Record<string, string>>,
  whyOther: 'the answer was not understood',
} as const;
