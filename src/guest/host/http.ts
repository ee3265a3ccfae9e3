// Requests of pipelines, sent from the machine: whatever it can reach, its steps can reach as well.
import { request as httpRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { HttpRequest, HttpResponse } from '../../pipeline/step-host.ts';
import { HostError } from '../../pipeline/step-host.ts';
import { withoutPassword } from '../../lib/without-password.ts';
import { codeOf } from './blame-files.ts';
import { requireMemory } from './large-reads.ts';

/** Kept in memory, and becomes a text of the pipeline. */
const maxBodyBytes = 16 * 1024 * 1024;
/** A day: more is no timeout, and more than 24 of them no timer of Node can wait. */
const longestTimeoutMs = 24 * 3_600_000;
/** As browsers do. */
const maxRedirects = 20;
const credentialHeaders = ['authorization', 'cookie', 'proxy-authorization', 'host'];

export async function sendRequest(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> {
  const limits = AbortSignal.any([signal, ...(request.timeoutMs > 0 ? [AbortSignal.timeout(Math.min(request.timeoutMs, longestTimeoutMs))] : [])]);
  let { url, method, body, headers } = request;
  try {
    for (let redirects = 0; redirects <= maxRedirects; redirects++) {
      const target = parse(url);
      const answer = await send(target, { ...request, method, body, headers }, limits);
      const status = answer.statusCode ?? 0;
      const { location } = answer.headers;
      if (location === undefined || ![301, 302, 303, 307, 308].includes(status)) {
        const body = request.wantsBody ? await readBody(answer, url) : leaveBody(answer);
        return { status, headers: headersOf(answer), body };
      }
      answer.resume();
      const next = new URL(location, target);
      // Meant for the one who was asked, not for whoever he names.
      if (next.origin !== target.origin) headers = headers.filter(([name]) => !credentialHeaders.includes(name.toLowerCase()));
      url = next.href;
      if (status < 307 && method !== 'GET' && method !== 'HEAD') [method, body] = ['GET', null];
    }
  } catch (error) {
    if (error instanceof HostError || signal.aborted) throw error;
    throw new HostError('pipeline', explain(url, error, limits.aborted ? request.timeoutMs : null), { cause: error });
  }
  throw new HostError('pipeline', `${withoutPassword(request.url)} leads on and on: more than ${maxRedirects} redirects.`);
}

function parse(url: string): URL {
  const target = URL.canParse(url) ? new URL(url) : null;
  if (target === null || (target.protocol !== 'http:' && target.protocol !== 'https:')) throw new HostError('pipeline', `${withoutPassword(url)} is no address of the web: it begins with http:// or https://.`);
  return target;
}

function send(target: URL, { method, headers, body, ignoreCertificateErrors }: HttpRequest, signal: AbortSignal): Promise<IncomingMessage> {
  const start = target.protocol === 'https:' ? httpsRequest : httpRequest;
  const content = body === null ? null : Buffer.from(body);
  return new Promise((resolve, reject) => {
    const given = new Map<string, string[]>();
    for (const [name, value] of headers) given.set(name, [...(given.get(name) ?? []), value]);
    // Node takes a list of some headers only, and has no list of one.
    const named = Array.from(given, ([name, values]) => [name, values.length === 1 ? values[0] : values] as const);
    const options = { method, signal, agent: false, headers: { ...Object.fromEntries(named), ...(content === null ? {} : { 'content-length': String(content.length) }) } as const };
    const outgoing = start(target, { ...options, rejectUnauthorized: !ignoreCertificateErrors }, resolve);
    outgoing.on('error', reject);
    // Who answers that another protocol follows is hung up on, without an error and deaf to the signal.
    outgoing.on('close', () => reject(new Error('the connection ended without an answer to the request')));
    outgoing.end(content ?? undefined);
  });
}

function headersOf({ rawHeaders }: IncomingMessage): ReadonlyMap<string, readonly string[]> {
  const headers = new Map<string, string[]>();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const [name = '', value = ''] = [rawHeaders[at], rawHeaders[at + 1]];
    headers.set(name, [...(headers.get(name) ?? []), value]);
  }
  return headers;
}

function leaveBody(answer: IncomingMessage): Uint8Array {
  answer.destroy();
  return new Uint8Array();
}

async function readBody(answer: IncomingMessage, url: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer) {
    requireMemory(withoutPassword(url));
    bytes += (chunk as Buffer).length;
    if (bytes > maxBodyBytes) {
      answer.destroy();
      throw new HostError('pipeline', `${withoutPassword(url)} answered with more than ${maxBodyBytes / 1024 ** 2} MiB: fetch it with a script into a file.`);
    }
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function explain(url: string, error: unknown, timeoutMs: number | null): string {
  if (timeoutMs !== null) return `${withoutPassword(url)} did not answer within ${timeoutMs / 1000} s.`;
  const code = codeOf(error) ?? '';
  const isUnreachable = ['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'ECONNREFUSED'].includes(code);
  const hint = isUnreachable ? ' Mayfly\'s machines have no network yet; what runs in the machine itself can be reached.' : '';
  return `${withoutPassword(url)} can't be reached: ${error instanceof Error && error.message !== '' ? error.message : code}.${hint}`;
}
