import { domainText } from '../text/domain.ts';
import type { Looked } from './context.ts';
import { capacityShare, gradeShare, valuesOf } from './grade.ts';
import type { Grade } from './grade.ts';

const text = domainText.grades;

/** A cloud instance: the family, and its size in units that hold within one provider. */
export interface InstanceSize {
  readonly family: string;
  readonly units: number;
}

/** Each named size is twice the one before it; `2xlarge` is twice `xlarge`. */
const named: readonly string[] = ['nano', 'micro', 'small', 'medium', 'large', 'xlarge'];

/** Reads `db.m6i.2xlarge`, `Standard_D4s_v5` and `e2-standard-4`; null for other spellings. */
function parseInstance(value: string): InstanceSize | null {
  const plain = value.trim().toLowerCase();
  if (plain.length > 60) return null;
  return sizedByWord(plain) ?? sizedByCores(plain);
}

/** `t3.micro`, `cache.r6g.large`, `m5.metal-24xl`, `m5.large.search`, `e2-small`. */
function sizedByWord(plain: string): InstanceSize | null {
  const match =
    /^((?:[a-z]+\.)?[a-z][a-z\d-]*)[.-](nano|micro|small|medium|large|(\d*)xlarge|metal-(\d+)xl)(?:\.[a-z]+)?$/.exec(
      plain,
    );
  if (!match) return null;
  const [, family = '', word = '', times, metal] = match;
  const step = named.indexOf(metal !== undefined || times !== undefined ? 'xlarge' : word);
  return { family, units: 2 ** step * Number(metal ?? (times || '1')) };
}

/** Azure and Google write the number of processors. */
function sizedByCores(plain: string): InstanceSize | null {
  const azure = /^(?:standard|basic)_([a-z]+)(\d+)(-\d+)?([a-z]*(?:_v\d+)?)$/.exec(plain);
  if (azure) return { family: `${azure[1]}${azure[4]}`, units: Number(azure[2]) };
  const google = /^((?:db-)?[a-z]\d[a-z]?-(?:standard|highmem|highcpu|ultramem|megamem))-(\d+)$/;
  const match = google.exec(plain);
  return match ? { family: match[1] ?? '', units: Number(match[2]) } : null;
}

/** By the ratio of the sizes, as capacity; another family, and what is not known, is medium. */
export function gradeInstance(looked: Looked): Grade | null {
  const values = valuesOf(looked);
  if (!values) return { risk: 'medium' };
  const [staging, production] = values.map(parseInstance);
  if (!staging || !production) return { risk: 'medium', note: text.sizeUnknown };
  const sameFamily = staging.family === production.family;
  if (staging.units === production.units) {
    return sameFamily ? { risk: 'low' } : { risk: 'medium', note: text.otherFamily };
  }
  const grade = gradeShare([staging.units, production.units], { low: capacityShare });
  if (sameFamily || !grade) return grade;
  return { risk: 'medium', note: `${grade.note ?? ''} ${text.otherFamily}`.trim() };
}
