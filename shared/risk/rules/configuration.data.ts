import { builtIn, incident } from './define.ts';

const oneSided = ['only-in-staging', 'only-in-production'] as const;

/** Rules of configuration keys, flags and mounts (dimension infrastructure configuration). */
export const configurationRules = builtIn([
  {
    id: 'config.key-one-sided',
    title: 'Configuration key on one side only',
    match: {
      kind: oneSided,
      when: ['configuration-key', 'not-about-diagnostics', 'key-missing'],
    },
    risk: 'high',
    rationale:
      'The configuration key exists in one environment only; code that reads it fails where it is missing.',
    resembles: 2,
  },
  {
    id: 'config.key-one-sided-diagnostics',
    title: 'Diagnostics key on one side only',
    match: { kind: oneSided, when: ['configuration-key', 'about-diagnostics', 'key-missing'] },
    risk: 'medium',
    rationale:
      'A key about diagnostics exists in one environment only; the service runs, and what is seen of it differs.',
  },
  {
    id: 'config.key-one-sided-empty',
    title: 'Empty key on one side only',
    match: { kind: oneSided, when: ['present-side-empty'] },
    risk: 'low',
    rationale: 'The only side that has the key leaves it empty, so it seldom changes what runs.',
  },
  {
    id: 'config.secret-empty',
    title: 'Secret set on one side, empty on the other',
    match: { when: ['empty-on-one-side', 'sensitive', 'on-both-sides'] },
    risk: 'high',
    rationale:
      'The secret is set in one environment and empty in the other, so one of them cannot connect.',
    resembles: 2,
  },
  {
    id: 'config.value-empty',
    title: 'Configuration key empty on one side',
    match: { when: ['configuration-key', 'empty-on-one-side', 'on-both-sides'] },
    risk: 'medium',
    rationale: 'The configuration key holds a value in one environment and nothing in the other.',
    raisedBy: [incident],
    resembles: 2,
  },
  {
    id: 'config.feature-flag',
    title: 'Feature flag differs',
    match: { catalogueId: ['config.feature-flag'], when: ['switched-differently'] },
    risk: 'high',
    rationale:
      'The flag is on in one environment and off in the other, so the path that was tested is not the one that is released.',
  },
  {
    id: 'config.feature-flag-named',
    title: 'Switch named as a flag differs',
    match: {
      when: [
        'configuration-key',
        'about-flag',
        'switched-differently',
        'not-about-diagnostics',
        'not-about-admin',
      ],
    },
    risk: 'high',
    rationale:
      'The switch is on in one environment and off in the other, so the path that was tested is not the one that is released.',
  },
  {
    id: 'config.admin-switch',
    title: 'Switch for administration differs',
    match: {
      when: [
        'about-admin-switch',
        'switched-differently',
        'not-about-diagnostics',
        'true-or-false',
      ],
    },
    risk: 'low',
    rationale:
      'The switch serves administration or demonstration and is often set apart on purpose.',
    raisedBy: [incident],
  },
  {
    id: 'config.diagnostics',
    title: 'Diagnostics setting differs',
    match: { when: ['about-diagnostics', 'on-both-sides'] },
    risk: 'low',
    rationale:
      'Logging and tracing differ, which changes what is seen of a failure more than whether it happens.',
    raisedBy: [incident],
  },
  {
    id: 'config.switch',
    title: 'Switch differs',
    match: { when: ['switched-differently', 'true-or-false'] },
    risk: 'medium',
    rationale: 'The switch is on in one environment and off in the other.',
    raisedBy: [incident],
  },
  {
    id: 'config.script',
    title: 'Command or script differs',
    match: { when: ['beyond-environment-name', 'about-script', 'on-both-sides'] },
    risk: 'medium',
    rationale: 'The environments start or configure the service by different commands.',
    raisedBy: [incident],
  },
  {
    id: 'config.text-block',
    title: 'Embedded file differs',
    match: { when: ['beyond-environment-name', 'many-lines'] },
    risk: 'medium',
    rationale: 'A script or configuration file inside the value differs; its lines tell how.',
  },
  {
    id: 'config.mount-one-sided',
    title: 'Volume or secret reference on one side only',
    match: { kind: oneSided, when: ['about-mount', 'one-side-only'] },
    risk: 'medium',
    rationale:
      'A volume or a reference to a secret exists in one environment only, so files are missing in the other.',
    raisedBy: [incident],
    resembles: 2,
  },
  {
    id: 'config.mount-one-sided-path',
    title: 'Path to a volume or secret on one side only',
    match: {
      kind: oneSided,
      name: ['*volumes[*', '*volumemounts[*', '*secretkeyref*', '*configmapkeyref*'],
      when: ['one-side-only'],
    },
    risk: 'medium',
    rationale:
      'A volume or a reference to a secret exists in one environment only, so files or values are missing in the other.',
    raisedBy: [incident],
    resembles: 2,
  },
]);
