import type { AsideRule } from '../common/aside.ts';

/** What lock files and bills of materials say beside versions and checksums. The first that fits wins. */
export const packageAsides: readonly AsideRule[] = [
  {
    id: 'packages.graph',
    how: 'skipped',
    subject: /^package$/,
    name: /^(?:dependencies|requires|peerDependencies|peerDependenciesMeta|optionalDependencies|optional-dependencies|transitivePeerDependencies|dependenciesMeta|bundled|bundleDependencies|bundledDependencies|dev-dependencies|conditions|resolution-markers|extras\.|workspaces|devDependencies)(?:\b|(?<=\.))/,
  },
  {
    id: 'packages.how-required',
    how: 'skipped',
    subject: /^package$/,
    name: /^(?:dev|optional|devOptional|peer|inBundle|extraneous|requiresBuild|prepare|hasBin|hasInstallScript|hasShrinkwrap|link|category|linkType|languageName|groups|markers|develop|editable|from)\b/,
  },
  {
    id: 'packages.about',
    how: 'skipped',
    subject: /^package$/,
    name: /^(?:engines|os|cpu|libc|bin|funding|license|deprecated|description|python-versions|requires_python|metadata)\b/,
  },
  {
    id: 'packages.declared',
    how: 'skipped',
    subject: /^(?:project|workspace)$/,
    name: /^(?:dependencies|devDependencies|peerDependencies|peerDependenciesMeta|optionalDependencies|workspaces|bundleDependencies|specifiers|dependenciesMeta|publishDirectory)\b/,
  },
  {
    id: 'packages.about-project',
    how: 'skipped',
    subject: /^(?:project|workspace)$/,
    name: /^(?:bin|license|funding|hasInstallScript|devDependenciesMeta|os|cpu)\b/,
  },
];
