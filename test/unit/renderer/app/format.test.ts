import { describe, expect, it } from 'vitest';
import {
  formatAge,
  formatDate,
  formatSize,
  today,
  withIncidentDay,
} from '../../../../renderer/app/format.ts';
import { agendaText } from '../../../../shared/text/agenda.ts';
import { domainText } from '../../../../shared/text/domain.ts';

describe('times for people', () => {
  it('says how long ago', () => {
    const now = Date.parse('2026-11-22T12:00:00Z');
    const ages = ['11:59:40', '11:13:00', '10:00:00'].map((time) =>
      formatAge(`2026-11-22T${time}Z`, now),
    );
    expect(ages).toEqual(['just now', '47 min ago', '2 h ago']);
    expect(formatAge('2026-11-19T11:00:00Z', now)).toBe('3 days ago');
    expect(formatAge('2026-11-23T00:00:00Z', now)).toBe('just now');
  });

  it('keeps a calendar day whatever the time zone is', () => {
    expect(formatDate('2026-12-06')).toContain('6');
    expect(formatDate('2026-12-06')).toContain('2026');
    expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });

  it('says sizes', () => {
    expect([0, 999, 1200, 90_000_000].map(formatSize)).toEqual([
      '0 bytes',
      '999 bytes',
      '1.2 kB',
      '90 MB',
    ]);
  });
});

describe('a sentence about an incident', () => {
  it('says its day as every other day, and leaves values alone', () => {
    const day = formatDate('2026-09-24');
    const version = 'the 2023-10-16 interface answered.';
    for (const said of [
      agendaText.incident('2026-09-24', version),
      domainText.incident('2026-09-24', version, 'attribute'),
    ]) {
      expect(withIncidentDay(said)).toContain(day);
      expect(withIncidentDay(said)).not.toContain('2026-09-24');
      expect(withIncidentDay(said)).toContain(version);
    }
  });
});
