import type { CollectedSource } from '../../../../shared/model/index.ts';
import { networkBecause, networkDetection } from '../../../../shared/text/formats/network.ts';
import { SourceBuilder } from '../common/builder.ts';
import { nothingInside } from '../common/errors.ts';
import { addFacts } from '../common/facts.ts';
import { answersOf } from '../common/mapping.ts';
import { holdsChartAction, template } from '../common/template.ts';
import type { CollectContext, Collector, Detection, SourceFile } from '../types.ts';
import { factsOf } from './facts.ts';
import { expand, isPrinted } from './include.ts';
import type { Expanded, Placed } from './include.ts';
import { nginxMapping } from './mapping.ts';

const VERSION = '1';

const BLOCK =
  /^[ \t]*(?:http|events|stream|server|upstream\s+[\w.-]+|location\s[^\n{;]{1,200}|map\s+\S+\s+\S+|geo\s[^\n{;]{1,80})\s*\{/m;
const DIRECTIVE =
  /^[ \t]*(?:(?:server|location|upstream|http|events)[^\n{;]{0,200}\{[ \t]*)?(?:listen|server_name|proxy_pass|proxy_set_header|fastcgi_pass|fastcgi_param|worker_processes|worker_connections|ssl_protocols|ssl_ciphers|ssl_certificate|add_header|try_files|least_conn|ip_hash|keepalive_timeout|access_log|error_log|return|rewrite|root|include|uwsgi_pass|grpc_pass|server|default)\s[^\n;]{1,400};/m;
const NAMED = /(?:^|[/._-])nginx[^/]*$|(?:^|\/)(?:sites-available|sites-enabled|conf\.d)\//i;

/** Reads nginx, with the files that it includes. */
export const nginx: Collector = {
  id: 'nginx',
  version: VERSION,
  title: 'nginx configuration',
  formats: ['nginx.conf', 'files of conf.d and sites-enabled', 'output of nginx -T'],
  dimensions: ['network', 'infrastructure'],
  description:
    'Reads servers, locations, upstreams and every other directive of nginx, with included files.',
  filePatterns: ['nginx.conf', '*.nginx', '*.conf'],
  sample: 'nginx.conf',
  answers: answersOf(nginxMapping),
  detect,
  collect,
};

function detect({ path, text }: SourceFile): Detection | null {
  if (/\.(?:ya?ml|json|tf|hcl|js|ts|css|tpl|go|py|sh)$/i.test(path)) return null;
  if (isPrinted(text)) return { confidence: 0.95, because: networkBecause.nginxDump };
  const directive = DIRECTIVE.test(text);
  if (BLOCK.test(text) && directive) return { confidence: 0.9, because: networkBecause.nginx };
  const named = NAMED.test(path) && (directive || BLOCK.test(text));
  return named ? { confidence: 0.6, because: networkBecause.namedNginx } : null;
}

function collect(file: SourceFile, context: CollectContext): CollectedSource {
  if (holdsChartAction(file.text)) throw template({ file: file.path });
  const expanded = expand(file, context.limits);
  if (expanded.directives.length === 0) throw nothingInside(file.path);
  const builder = new SourceBuilder(file, context);
  for (const warning of expanded.warnings) builder.warn(warning);
  addFacts(factsOf(expanded.directives), { mapping: nginxMapping, asides: [] }, builder);
  addFollowed(expanded, builder);
  return builder.build({
    collector: nginx.id,
    collectorVersion: VERSION,
    scope: isPrinted(file.text) ? 'nginx' : file.path,
    detection: networkDetection.nginx(
      directiveCount(expanded.directives),
      expanded.includes.length + 1,
    ),
    includes: expanded.includes,
  });
}

/** An include that was followed says nothing beyond what it brought. */
function addFollowed({ followed }: Expanded, builder: SourceBuilder): void {
  const facts = followed.map(({ args, line }) => ({
    subject: 'nginx:main',
    kind: 'include',
    name: `include[${args[0] ?? ''}]`,
    text: args.join(' '),
    position: { line },
  }));
  const rule = { id: 'nginx.include', how: 'skipped', name: /./ } as const;
  addFacts(facts, { mapping: [], asides: [rule] }, builder);
}

function directiveCount(directives: readonly Placed[]): number {
  return directives.reduce((sum, { block }) => sum + 1 + (block ? directiveCount(block) : 0), 0);
}
