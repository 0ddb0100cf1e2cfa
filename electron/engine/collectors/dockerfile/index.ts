import type { CollectedSource } from '../../../../shared/model/index.ts';
import { dependencyBecause, dependencyText } from '../../../../shared/text/formats/dependencies.ts';
import { nothingInside } from '../common/errors.ts';
import { buildParts } from '../containers/build.ts';
import { answersOf } from '../common/mapping.ts';
import { NotThisFormat } from '../types.ts';
import type { CollectContext, Collector, Detection, SourceFile } from '../types.ts';
import { dockerfileIdentity, dockerfileMapping } from './mapping.ts';
import { dockerfileParts } from './parts.ts';
import { readStages } from './stages.ts';

const VERSION = '1';
const NAMED =
  /(?:^|\/)(?:(?:Dockerfile|Containerfile)(?:[.-][\w.-]+)?|[\w.-]+\.(?:Dockerfile|Containerfile))$/i;

/** Reads what an image is built from. */
export const dockerfile: Collector = {
  id: 'dockerfile',
  version: VERSION,
  title: 'Dockerfile',
  formats: ['Dockerfile', 'Containerfile'],
  dimensions: ['infrastructure', 'dependencies', 'network'],
  description: 'Reads the stages of a Dockerfile: base images, variables, ports, checks, commands.',
  filePatterns: ['Dockerfile', 'Dockerfile.*', '*.Dockerfile', 'Containerfile'],
  sample: 'Dockerfile',
  answers: answersOf(dockerfileMapping),
  detect,
  collect,
};

function detect({ text, path }: SourceFile): Detection | null {
  const begins = BEGINS.test(text.slice(0, HEAD));
  if (begins && NAMED.test(path)) {
    return { confidence: 0.95, because: dependencyBecause.namedDockerfile };
  }
  if (begins && MORE.test(text)) return { confidence: 0.7, because: dependencyBecause.dockerfile };
  return NAMED.test(path) ? { confidence: 0.55, because: dependencyBecause.namedDockerfile } : null;
}

const HEAD = 20_000;
/** After comments, blank lines and arguments comes FROM (Dockerfile reference, "Format"). */
const BEGINS = /^(?:[ \t]*(?:#.*|ARG[ \t].*)?\r?\n)*[ \t]*FROM[ \t]+[\w$-]\S*/i;
const MORE = /^[ \t]*(?:RUN|COPY|ADD|CMD|ENTRYPOINT|ENV|WORKDIR|EXPOSE|USER|LABEL)[ \t]/m;

async function collect(file: SourceFile, context: CollectContext): Promise<CollectedSource> {
  const { DockerfileParser } = await import('dockerfile-ast');
  const stages = readStages(DockerfileParser.parse(file.text).getInstructions());
  if (stages.length === 0) {
    throw NAMED.test(file.path) ? nothingInside(file.path) : new NotThisFormat();
  }
  return buildParts(file, context, {
    collector: dockerfile.id,
    collectorVersion: VERSION,
    scope: `dockerfile:${file.path}`,
    detection: dependencyText.dockerfile(stages.length),
    parts: dockerfileParts(stages),
    mapping: dockerfileMapping,
    identity: dockerfileIdentity,
    asides: [],
  });
}
