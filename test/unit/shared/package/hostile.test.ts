import { describe, expect, it } from 'vitest';
import { packageLimits } from '../../../../shared/package/limits.ts';
import { PackageProblem } from '../../../../shared/package/problem.ts';
import { unpacked } from '../../../../shared/package/unpack.ts';
import { readZip } from '../../../../shared/package/zip.ts';
import type { ZipEntry } from '../../../../shared/package/zip.ts';
import { verifyPackage } from '../../../../shared/package/index.ts';
import { nodeCrypto } from '../../../../electron/engine/exports/package/crypto.ts';
import { bundledCrypto } from '../../../../electron/verifier/crypto.ts';
import { rawZip } from './raw-zip.ts';
import type { RawFile } from './raw-zip.ts';

function reasonOf(files: readonly RawFile[], how = {}): string {
  const { ok, break: found } = verifyPackage(rawZip(files, how), nodeCrypto).report;
  expect(ok).toBe(false);
  expect(found?.kind).toBe('container');
  return found?.sentence ?? '';
}

const manifest: RawFile = { name: 'manifest.json', content: '{}' };

describe('a hostile package is refused before anything is unpacked, and told why', () => {
  it.each([
    ['climbs out', '../../etc/cron.d/evil'],
    ['climbs out', 'record/../../evil'],
    ['climbs out', 'record\\..\\..\\evil'],
    ['outside the package', '/etc/passwd'],
    ['outside the package', 'C:/Windows/evil'],
    ['outside the package', '\\\\server\\share'],
    ['no name that a file', 'record\\evil'],
    ['no name that a file', 'record//evil'],
    ['no name that a file', 'evil.'],
    ['no name that a file', '.hidden'],
    ['no name that a file', 'a\u0000b'],
    ['no name that a file', 'con\u202Egpj.exe'],
    ['no name that a file', 'x'.repeat(300)],
  ])('a name that %s: %s', (reason, name) => {
    expect(reasonOf([manifest, { name, content: 'x' }])).toContain(reason);
  });

  it('names that a file system would take for one', () => {
    const twice = [
      { name: 'README.txt', content: 'a' },
      { name: 'readme.TXT', content: 'b' },
    ];
    expect(reasonOf(twice)).toContain('twice');
  });

  it('a link', () => {
    const link = { name: 'link', content: '/etc/passwd', madeBy: 0x0314, attributes: 0xa1ff0000 };
    expect(reasonOf([manifest, link])).toContain('link to another place');
  });

  it('a bomb, by what it claims and by what it holds', () => {
    const zeros = new Uint8Array(5_000_000);
    expect(reasonOf([{ name: 'bomb', content: zeros }])).toContain('honestly hold');
    const lying = rawZip([{ name: 'bomb', content: zeros, claimed: 1000 }]);
    const entry = readZip(lying).get('bomb') as ZipEntry;
    let seen = 0;
    expect(() => {
      for (const piece of unpacked(entry)) seen += piece.length;
    }).toThrow(PackageProblem);
    expect(seen).toBeLessThanOrEqual(1000);
  });

  it('more than a package may unpack to', () => {
    const huge = { content: 'x', method: 8, claimed: packageLimits.entry + 1 };
    expect(reasonOf([{ name: 'huge', ...huge }])).toMatch(/honestly hold|more than any/);
  });

  it('a count that is huge, or other than there are', () => {
    expect(reasonOf([manifest], { count: 65_535 })).toContain('65,535 files');
    expect(reasonOf([manifest], { count: 2 })).toContain('list of files');
  });

  it.each<readonly [string, RawFile]>([
    ['is encrypted', { name: 'a', content: 'x', flags: 0x0801 }],
    ['in a way that no package uses', { name: 'a', content: 'x', method: 12 }],
    ['not as this program writes it', { name: 'a', content: 'x', time: 0x5a21_0000 }],
    ['not as this program writes it', { name: 'a', content: 'x', attributes: 0x10 }],
    ['do not agree', { name: 'a', content: 'x', localName: 'b' }],
  ])('an entry that %s', (reason, file) => {
    expect(reasonOf([manifest, file])).toContain(reason);
  });

  it('bytes between, before or behind the files', () => {
    expect(reasonOf([manifest], { before: 4 })).toContain('one after the other');
    const behind = new Uint8Array([...rawZip([manifest]), 0]);
    expect(verifyPackage(behind, nodeCrypto).report.break?.kind).toBe('container');
  });

  it('what is no zip at all', () => {
    for (const bytes of [
      new Uint8Array(),
      new Uint8Array(22),
      new TextEncoder().encode('<html>'),
    ]) {
      expect(verifyPackage(bytes, nodeCrypto).report).toMatchObject({ ok: false, about: null });
    }
  });
});

describe('a manifest that does not fit', () => {
  it.each([
    ['', 'no JSON'],
    ['[]', 'no JSON'],
    ['{"format":"evenkeel/package/9"}\n', 'does not know'],
    ['{"format":"evenkeel/package/1","__proto__":{"x":1}}\n', 'does not say'],
  ])('%s', (content, reason) => {
    const { report } = verifyPackage(rawZip([{ name: 'manifest.json', content }]), nodeCrypto);
    expect(report.break).toMatchObject({ kind: 'manifest' });
    expect(report.break?.sentence).toContain(reason);
  });
});

describe('the cryptography of the verifier and of the app', () => {
  it('gives the same hashes, and refuses what is no signature', () => {
    for (const part of ['', 'abc', '\u{1F600}', new Uint8Array(100_000)]) {
      const [left, right] = [nodeCrypto.newHasher(), bundledCrypto.newHasher()];
      left.update(part);
      right.update(part);
      expect(right.hex()).toBe(left.hex());
    }
    for (const { verifyEd25519 } of [nodeCrypto, bundledCrypto]) {
      expect(verifyEd25519(new Uint8Array(64), new Uint8Array(1), new Uint8Array(32))).toBe(false);
      expect(verifyEd25519(new Uint8Array(3), new Uint8Array(1), new Uint8Array(2))).toBe(false);
    }
  });
});
