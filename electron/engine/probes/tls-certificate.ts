import { X509Certificate } from 'node:crypto';
import { checkServerIdentity } from 'node:tls';
import type { DetailedPeerCertificate } from 'node:tls';
import type { Told } from './answer.ts';

/** Algorithms of signatures by their object identifiers (RFC 8017, RFC 5758, RFC 8410). */
const SIGNATURES: Readonly<Record<string, string>> = {
  '2a864886f70d010104': 'md5WithRSAEncryption',
  '2a864886f70d010105': 'sha1WithRSAEncryption',
  '2a864886f70d01010a': 'rsassaPss',
  '2a864886f70d01010b': 'sha256WithRSAEncryption',
  '2a864886f70d01010c': 'sha384WithRSAEncryption',
  '2a864886f70d01010d': 'sha512WithRSAEncryption',
  '2a8648ce3d040302': 'ecdsa-with-SHA256',
  '2a8648ce3d040303': 'ecdsa-with-SHA384',
  '2a8648ce3d040304': 'ecdsa-with-SHA512',
  '2b6570': 'Ed25519',
};

const DAY = 86_400_000;
/** A chain this long is none. */
const LONGEST = 10;

/** The certificates as the server sent them, its own first. */
export function chainOf(leaf: DetailedPeerCertificate): readonly X509Certificate[] {
  const chain: X509Certificate[] = [];
  const seen = new Set<string>();
  let at: DetailedPeerCertificate | undefined = leaf;
  while (at?.raw && !seen.has(at.fingerprint256) && chain.length < LONGEST) {
    seen.add(at.fingerprint256);
    chain.push(new X509Certificate(at.raw));
    at = at.issuerCertificate;
  }
  return chain;
}

/** Days until a certificate is no longer valid; negative where it is over, null where it does not say. */
export function daysLeft(certificate: X509Certificate, now: Date): number | null {
  const end = Date.parse(certificate.validTo);
  return Number.isNaN(end) ? null : Math.floor((end - now.getTime()) / DAY);
}

/** What a chain says. The numbers that every certificate has for itself are told, to be set aside. */
export function chainFacts(chain: readonly X509Certificate[], now: Date): readonly Told[] {
  return chain.flatMap((certificate, index) => {
    const at = index === 0 ? 'certificate' : `chain[${index}]`;
    const told = certificateFacts(certificate).map(({ name, text }) => ({
      name: `${at}.${name}`,
      text,
    }));
    return index > 0
      ? told
      : [...told, { name: `${at}.days-left`, text: textOf(daysLeft(certificate, now)) }];
  });
}

function textOf(days: number | null): string | null {
  return days === null ? null : String(days);
}

function certificateFacts(certificate: X509Certificate): readonly Told[] {
  const { subject, issuer, subjectAltName, validFrom, validTo } = certificate;
  return [
    { name: 'subject', text: oneLine(subject) },
    { name: 'issuer', text: oneLine(issuer) },
    { name: 'names', text: namesOf(subjectAltName ?? '') },
    { name: 'valid-from', text: isoOf(validFrom) },
    { name: 'valid-to', text: isoOf(validTo) },
    { name: 'key', text: keyOf(certificate) },
    { name: 'signature', text: signatureOf(certificate.raw) },
    { name: 'serial', text: certificate.serialNumber },
    { name: 'fingerprint', text: certificate.fingerprint256 },
  ];
}

function oneLine(name: string | undefined): string {
  return (name ?? '').split('\n').join(', ');
}

function namesOf(list: string): string {
  return list.replaceAll(/(?:^|(?<=, ))(?:DNS|IP Address):/g, '');
}

/** Null for a day that is none: certificates may say anything. */
function isoOf(date: string): string | null {
  const time = Date.parse(date);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** Null for a kind of key that this computer does not know. */
function keyOf(certificate: X509Certificate): string | null {
  try {
    const { asymmetricKeyDetails, asymmetricKeyType = '' } = certificate.publicKey;
    const { modulusLength, namedCurve } = asymmetricKeyDetails ?? {};
    return [asymmetricKeyType.toUpperCase(), namedCurve ?? modulusLength].filter(Boolean).join(' ');
  } catch {
    return null;
  }
}

/** Whether the name that was asked for is one of the certificate's (RFC 6125); else why not. */
export function nameMatches(name: string, certificate: DetailedPeerCertificate): boolean {
  try {
    return checkServerIdentity(name, certificate) === undefined;
  } catch {
    // A list of names that cannot be read holds none.
    return false;
  }
}

/** The algorithm after the part that is signed: SEQUENCE { tbs, SEQUENCE { OID ... } } (RFC 5280, 4.1). */
function signatureOf(der: Uint8Array): string | null {
  const tbs = contentAt(der, 0).from;
  const algorithm = contentAt(der, contentAt(der, contentAt(der, tbs).end).from);
  const oid = Buffer.from(der.subarray(algorithm.from, algorithm.end)).toString('hex');
  return SIGNATURES[oid] ?? (oid === '' ? null : `OID ${oid}`);
}

/** Where the content of the element at an offset begins and ends (X.690, 8.1.3). */
function contentAt(der: Uint8Array, at: number): { readonly from: number; readonly end: number } {
  const first = der[at + 1] ?? 0;
  if (first < 0x80) return { from: at + 2, end: at + 2 + first };
  const bytes = first & 0x7f;
  const length = der.subarray(at + 2, at + 2 + bytes).reduce((sum, byte) => sum * 256 + byte, 0);
  return { from: at + 2 + bytes, end: at + 2 + bytes + length };
}
