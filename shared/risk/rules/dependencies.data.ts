import { auth, builtIn, incident, payments, personalData, stateful } from './define.ts';

const oneSided = ['only-in-staging', 'only-in-production'] as const;

/** Rules of the dimension dependency versions. */
export const dependencyRules = builtIn([
  {
    id: 'database.engine-version',
    title: 'Database engine version differs',
    version: 2,
    match: { catalogueId: ['database.engine-version'], when: ['beyond-environment-name'] },
    risk: 'high',
    rationale:
      'Query planners, storage and syntax change between versions of a database engine, so queries that pass in staging can fail in production.',
    resembles: 1,
  },
  {
    id: 'database.engine',
    title: 'Database engine differs',
    version: 2,
    match: { catalogueId: ['database.engine'], when: ['beyond-environment-name'] },
    risk: 'high',
    rationale: 'The environments run different database engines.',
    resembles: 1,
  },
  {
    id: 'database.storage-engine',
    title: 'Storage engine differs',
    version: 2,
    match: { catalogueId: ['database.storage-engine'], when: ['beyond-environment-name'] },
    risk: 'high',
    rationale: 'Storage engines differ in transactions and locking, so a migration can fail.',
    resembles: 1,
  },
  {
    id: 'database.text',
    title: 'Character set or collation differs',
    version: 2,
    match: {
      catalogueId: ['database.character-set', 'database.collation'],
      when: ['beyond-environment-name'],
    },
    risk: 'high',
    rationale:
      'Character set and collation decide how text is stored and compared; a difference can corrupt names.',
    resembles: 1,
  },
  {
    id: 'database.text-named',
    title: 'Character encoding differs',
    version: 2,
    match: { when: ['beyond-environment-name', 'about-encoding', 'on-both-sides'] },
    risk: 'high',
    rationale:
      'The character encoding decides how text is stored and compared; a difference can corrupt names.',
    resembles: 1,
  },
  {
    id: 'database.extension',
    title: 'Database extension differs',
    match: { catalogueId: ['database.extension'] },
    risk: 'medium',
    rationale: 'A database extension differs; queries that use it fail where it is missing.',
    raisedBy: [stateful, incident],
    resembles: 1,
  },
  {
    id: 'database.extension-one-sided',
    title: 'Database extension on one side only',
    match: { catalogueId: ['database.extension'], kind: oneSided },
    risk: 'high',
    rationale: 'Queries that use the extension fail in the environment without it.',
    resembles: 1,
  },
  {
    id: 'database.setting',
    title: 'Database setting differs',
    match: { catalogueId: ['database.setting'], when: ['beyond-environment-name'] },
    risk: 'medium',
    rationale: 'A setting of the database differs, which can change plans, locks and limits.',
    raisedBy: [incident],
  },
  {
    id: 'database.name',
    title: 'Database name differs',
    match: { catalogueId: ['database.name'], when: ['beyond-environment-name'] },
    risk: 'low',
    rationale: 'The databases have different names.',
  },
  {
    id: 'service.version',
    title: 'Broker or cache version differs',
    match: { catalogueId: ['broker.version', 'cache.version'] },
    risk: { grader: 'semantic-version' },
    rationale: 'The versions of the message broker or cache differ.',
    raisedBy: [stateful, incident],
    resembles: 1,
  },
  {
    id: 'runtime.version',
    title: 'Language runtime differs',
    match: { catalogueId: ['runtime.version'] },
    risk: { grader: 'semantic-version' },
    rationale: 'The versions of the language runtime differ.',
    raisedBy: [incident],
    resembles: 1,
  },
  {
    id: 'library.version',
    title: 'Library version differs',
    match: { catalogueId: ['library.version'] },
    risk: { grader: 'semantic-version' },
    rationale: 'The versions of the library differ.',
    raisedBy: [incident],
    resembles: 1,
  },
  {
    id: 'library.one-sided',
    title: 'Runtime or library on one side only',
    match: { catalogueId: ['library.version', 'runtime.version'], kind: oneSided },
    risk: 'medium',
    rationale: 'The library or runtime is present in one environment only.',
    raisedBy: [incident],
  },
  {
    id: 'library.content',
    title: 'Same library version with other content',
    match: { when: ['other-content-of-version'] },
    risk: 'high',
    rationale:
      'The environments install the same version of a library with another checksum, so what runs is not the same code.',
  },
  {
    id: 'container.image',
    title: 'Container image differs',
    version: 2,
    match: { catalogueId: ['container.image', 'container.base-image'] },
    risk: { grader: 'image' },
    rationale: 'The environments run different images, so what was tested is not what is released.',
    raisedBy: [incident],
  },
  {
    id: 'container.image-typed',
    title: 'Setting that names an image differs',
    version: 2,
    match: { when: ['image-typed'] },
    risk: { grader: 'image' },
    rationale: 'The environments run different images, so what was tested is not what is released.',
    raisedBy: [incident],
  },
  {
    id: 'container.image-digest',
    title: 'Image digest differs',
    version: 2,
    match: { catalogueId: ['container.image-digest'], when: ['beyond-environment-name'] },
    risk: { grader: 'image-digest' },
    rationale:
      'A digest is the proof that both environments run the same content, and the digests differ.',
    raisedBy: [incident],
  },
  {
    id: 'container.one-sided',
    title: 'Container image on one side only',
    match: { catalogueId: ['container.image'], kind: oneSided },
    risk: 'medium',
    rationale: 'A container runs in one environment only.',
    raisedBy: [incident],
  },
  {
    id: 'third-party.mocked',
    title: 'Third party mocked in staging',
    match: { when: ['mocked-in-staging'] },
    risk: 'high',
    rationale:
      'Staging talks to a stand-in where production talks to the real service, so limits, errors and formats of the real one are untested.',
  },
  {
    id: 'third-party.mode',
    title: 'Third-party mode differs',
    match: { catalogueId: ['third-party.mode'] },
    risk: 'high',
    rationale: 'The third party runs in different modes, so its real behaviour is untested.',
  },
  {
    id: 'third-party.rate-limit',
    title: 'Rate limit differs',
    match: { catalogueId: ['third-party.rate-limit'] },
    risk: { grader: 'rate-limit' },
    rationale:
      'The provider limits requests differently, so a load that passes in staging can be refused in production.',
  },
  {
    id: 'third-party.rate-limit-named',
    title: 'Setting named after a rate limit differs',
    match: {
      name: [
        '*ratelimit*',
        '*rate-limit*',
        '*rate_limit*',
        '*rate.limit*',
        '*rate limit*',
        '*throttle*',
        '*throttling*',
      ],
    },
    risk: { grader: 'rate-limit' },
    rationale:
      'Requests are limited differently, so a load that passes in staging can be refused in production.',
  },
  {
    id: 'third-party.version',
    title: 'Third-party interface version differs',
    match: { catalogueId: ['third-party.version'] },
    risk: 'medium',
    rationale: 'The environments speak to different versions of a third-party interface.',
    raisedBy: [incident],
    resembles: 1,
  },
  {
    id: 'third-party.endpoint',
    title: 'Third-party endpoint differs',
    match: { catalogueId: ['third-party.endpoint'], when: ['beyond-environment-name'] },
    risk: 'medium',
    rationale: 'The environments call different endpoints of a third party.',
    raisedBy: [payments, incident],
  },
  {
    id: 'auth.settings',
    title: 'Authentication or session settings differ',
    match: {
      catalogueId: ['auth.middleware', 'auth.session'],
      when: ['beyond-environment-name', 'not-sensitive'],
    },
    risk: 'high',
    rationale:
      'Authentication and sessions behave differently, so sign-in that works in staging can fail in production.',
  },
  {
    id: 'auth.settings-named',
    title: 'Setting named after authentication differs',
    match: {
      when: [
        'beyond-environment-name',
        'about-authentication',
        'not-sensitive',
        'not-about-diagnostics',
      ],
    },
    risk: 'high',
    rationale:
      'A setting of authentication differs, so sign-in that works in staging can fail in production.',
  },
  {
    id: 'auth.session-named',
    title: 'Setting named after sessions differs',
    match: {
      when: ['beyond-environment-name', 'about-session', 'not-sensitive', 'not-about-diagnostics'],
    },
    risk: 'high',
    rationale:
      'A setting of sessions or cookies differs, so signed-in users can be treated differently.',
  },
  {
    id: 'auth.address-named',
    title: 'Address of authentication differs',
    match: {
      when: [
        'beyond-environment-name',
        'about-authentication',
        'about-address',
        'on-both-sides',
        'not-sensitive',
      ],
    },
    risk: 'medium',
    rationale: 'The environments sign in at different addresses.',
    raisedBy: [auth, personalData, incident],
  },
]);
