// `--credentials FILE`: secrets that a run may ask for by their ids, each kind told by its fields. What is in the file stays
// here until the pipeline asks for it.
import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { parseDocument } from 'yaml';
import * as z from 'zod';
import type { Refused } from '../controller/controller.ts';
import { messageOf } from '../lib/message-of.ts';
import { MayflyError } from '../protocol/errors.ts';
import { payloadCaps } from '../protocol/framing.ts';
import { maxSecretBytes } from '../protocol/messages.ts';
import type { RunSecret } from '../protocol/messages.ts';

const maxFileBytes = 1024 * 1024;
/** What one message holds besides the secret; see protocol/framing.ts. */
const longestMessage = payloadCaps.control - 1024;

const text = z.string().max(1024);
const long = z.string().max(maxSecretBytes);
const path = z.string().min(1);

/** As it is written. A path is relative to the file that it stands in. */
const entries = {
  'a text': long,
  'username, password': z.strictObject({ username: text, password: long }),
  'file': z.strictObject({ file: path }),
  'username, privateKey, passphrase': z.strictObject({ username: text.default(''), privateKey: long, passphrase: text.default('') }),
  'username, privateKeyFile, passphrase': z.strictObject({ username: text.default(''), privateKeyFile: path, passphrase: text.default('') }),
  'keystore (a file), password': z.strictObject({ keystore: path, password: text.default('') }),
  'accessKeyId, secretAccessKey': z.strictObject({ accessKeyId: text, secretAccessKey: text }),
  'subscriptionId, clientId, clientSecret, tenantId': z.strictObject({ subscriptionId: text, clientId: text, clientSecret: text, tenantId: text }),
} as const;

export interface Secrets {
  readonly find: (id: string) => RunSecret | Refused;
}

export const noSecrets: Secrets = {
  find: (id) => ({ refused: `Could not find credentials entry with ID '${id}'. This run was given no secrets: write them into a file, and start it with \`mayfly run --credentials FILE\`.` }),
};

/** Throws `usage` for a file that can't be read or is wrong, and for one in a directory that is sent to the machine. */
export async function readSecrets(file: string, sent: readonly string[]): Promise<Secrets> {
  const wrong = (problem: string): MayflyError => new MayflyError('usage', `--credentials ${file}: ${problem}`);
  const real = await realpath(file).catch((error: unknown) => { throw wrong(`${reasonOf(error)}.`); });
  for (const directory of sent) {
    if (isWithin(await realpath(directory), real)) throw wrong(`it lies in ${directory}, which the machine gets as a whole. Move it elsewhere.`);
  }
  const read = readYaml(textOf(await readBounded(real, maxFileBytes, wrong), wrong), wrong);
  const found = z.record(z.string().min(1).max(1024), z.unknown()).safeParse(read);
  if (!found.success) throw wrong('write one line for each secret, ID: TEXT, or a mapping of fields below its ID.');
  const secrets = new Map<string, RunSecret>();
  for (const [id, entry] of Object.entries(found.data)) {
    const problem = (what: string): MayflyError => wrong(`${id}: ${what}`);
    const secret = await secretOf(entry, (name) => readBounded(resolve(dirname(real), name), maxSecretBytes, problem), problem);
    if (Buffer.byteLength(JSON.stringify(secret)) > longestMessage) throw problem(`it is too long: a secret may have ${maxSecretBytes / 1024} KiB.`);
    secrets.set(id, secret);
  }
  return {
    find: (id) => secrets.get(id) ?? { refused: `Could not find credentials entry with ID '${id}'. Add it to the file that was given with --credentials.` },
  };
}

function isWithin(directory: string, path: string): boolean {
  const way = relative(directory, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** What is wrong is told by its place alone: the words of the YAML library quote the line, and that may hold a secret. Warnings count: `!x` would be an empty text. */
function readYaml(content: string, wrong: (problem: string) => MayflyError): unknown {
  const quotes = 'Put a text that begins with a sign, or has ": " or " #" in it, into quotes.';
  const document = parseDocument(content, { stringKeys: true });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) {
    const [at] = problem.linePos ?? [];
    throw wrong(`it is not YAML or JSON at line ${at?.line ?? '?'}, column ${at?.col ?? '?'} (${problem.code}). ${quotes}`);
  }
  try {
    // A file of comments alone has no secrets, which is no mistake.
    return document.toJS({ maxAliasCount: 0 }) ?? {};
  } catch {
    throw wrong(`it uses an alias (*name), which means nothing here. ${quotes}`);
  }
}

function textOf(bytes: Buffer, wrong: (problem: string) => MayflyError): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw wrong('it is not text in UTF-8.');
  }
}

async function secretOf(entry: unknown, read: (name: string) => Promise<Buffer>, wrong: (problem: string) => MayflyError): Promise<RunSecret> {
  const is = <Kind extends keyof typeof entries>(kind: Kind): z.infer<(typeof entries)[Kind]> | null => {
    const found = entries[kind].safeParse(entry);
    return found.success ? (found.data as z.infer<(typeof entries)[Kind]>) : null;
  };
  const secret = is('a text');
  if (secret !== null) return { kind: 'text', secret };
  const login = is('username, password');
  if (login) return { kind: 'username-password', ...login };
  const file = is('file');
  if (file) return { kind: 'file', name: basename(file.file), content: (await read(file.file)).toString('base64') };
  const key = is('username, privateKey, passphrase');
  if (key) return { kind: 'ssh-key', ...key };
  const keyFile = is('username, privateKeyFile, passphrase');
  if (keyFile) return { kind: 'ssh-key', username: keyFile.username, passphrase: keyFile.passphrase, privateKey: textOf(await read(keyFile.privateKeyFile), wrong) };
  const certificate = is('keystore (a file), password');
  if (certificate) return { kind: 'certificate', password: certificate.password, keystore: (await read(certificate.keystore)).toString('base64') };
  const aws = is('accessKeyId, secretAccessKey');
  if (aws) return { kind: 'aws', ...aws };
  const azure = is('subscriptionId, clientId, clientSecret, tenantId');
  if (azure) return { kind: 'azure', ...azure };
  throw wrong(`it is none of: ${Object.keys(entries).join('; ')}. Put numbers and words such as true into quotes.`);
}

async function readBounded(name: string, most: number, wrong: (problem: string) => MayflyError): Promise<Buffer> {
  try {
    const found = await stat(name);
    if (!found.isFile()) throw new Error(`${name} is no file`);
    if (found.size > most) throw new Error(`${name} is larger than ${most / 1024} KiB`);
    return await readFile(name);
  } catch (error) {
    throw wrong(`${reasonOf(error)}.`);
  }
}

function reasonOf(error: unknown): string {
  return messageOf(error);
}
