/** What a package says of itself to whoever unpacks it. */
export const packageReadme = `This is an evidence package of Evenkeel.

It holds everything that one system went through in the audits of its releases: what was
documented, what differed between staging and production, how each difference was rated
and by whom, exceptions with their approvals, signatures, and the audit trail in which every
change is an entry that is chained to the one before it.

How to check it
---------------
Get the verifier from where you get programs you trust, not from the one who gave you this
package. It is one file: evenkeel-verify.html for a browser, or evenkeel-verify.mjs for Node 20 or
later:

    node evenkeel-verify.mjs PACKAGE

It works without a network and tells the first thing that does not hold, or that all of it does.
Compare three things with what you were told in another way: the SHA-256 of the verifier itself,
the fingerprint of the key that signed, and the newest hash of the chain.

What is inside
--------------
manifest.json          what this is, every file with its size and SHA-256, the head of the chain
manifest.sig           Ed25519 signature over the exact bytes of manifest.json, hex
record/trail.jsonl     every entry of the audit trail, with salt and hashes, one a line
record/tables/         the record's tables as they stood, one row a line
record/bulk/           documented attributes, what was set aside, differences, commands
record/others.jsonl    hashes of the entries of other systems in the same file, nothing else
sources.json           the files that were documented, by hash
evidence/              files that people added, each named by its SHA-256
exports/               the same for reading: a workbook and, where they could be made, others

How the chain is computed
-------------------------
content_hash = SHA-256 of two lines: the entry's salt, and the RFC 8785 JSON of system, sequence,
time, actor, recorded_by, on_behalf_of, action, subject, reason, batch, before, after.
hash = SHA-256 of four lines: previous_hash, sequence, time, content_hash.
Each line ends with a line feed. The first entry follows 64 zeros.

What is not inside
------------------
Secrets: of a secret value there is a keyed tag that tells same from different, nothing else. What
passphrases are checked against, keys, and where files lie on a machine. Which hosts the machine may
ask, and what teams had not revealed: of those rows the entries have a commitment, SHA-256 of two
lines, a random nonce and the RFC 8785 JSON of the row. Nonce and row stay on the machine.

What no check of this file can prove
------------------------------------
That no newer entries were cut off before it was written; whose key signed it; that nobody who holds
both the record and the key wrote another history; that the computer's clock was right; and what
this file and those under exports/ say, of which only the hashes are checked.
`;
