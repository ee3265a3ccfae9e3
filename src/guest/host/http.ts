// Requests of pipelines, sent from the machine: whatever it can reach, its steps can reach as well.
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { HttpRequest, HttpResponse } from '../../pipeline/step-host.ts';
import { HostError } from '../../pipeline/step-host.ts';
import { codeOf } from './blame-files.ts';

/** Kept in memory, and becomes a text of the pipeline. */
const maxBodyBytes = 16 * 1024 * 1024;
/** A day: more is no timeout, and more than 24 of them no timer of Node can wait. */
const longestTimeoutMs = 24 * 3_600_000;
/** As browsers do. */
const maxRedirects = 20;

export async function sendRequest(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> {
  const limits = AbortSignal.any([signal, ...(request.timeoutMs > 0 ? [AbortSignal.timeout(Math.min(request.timeoutMs, longestTimeoutMs))] : [])]);
  let { url, method, body } = request;
  try {
    for (let redirects = 0; redirects <= maxRedirects; redirects++) {
      const target = parse(url);
      const answer = await send(target, { ...request, method, body }, limits);
      const status = answer.statusCode ?? 0;
      const { location } = answer.headers;
      if (location === undefined || ![301, 302, 303, 307, 308].includes(status)) return { status, headers: headersOf(answer), body: await readBody(answer, url) };
      answer.resume();
      url = new URL(location, target).href;
      if (status < 307 && method !== 'GET' && method !== 'HEAD') [method, body] = ['GET', null];
    }
  } catch (error) {
    if (error instanceof HostError || signal.aborted) throw error;
    throw new HostError('pipeline', explain(url, error, limits.aborted ? request.timeoutMs : null), { cause: error });
  }
  throw new HostError('pipeline', `${request.url} leads on and on: more than ${maxRedirects} redirects.`);
}

function parse(url: string): URL {
  const target = URL.canParse(url) ? new URL(url) : null;
  if (target === null || (target.protocol !== 'http:' && target.protocol !== 'https:')) throw new HostError('pipeline', `${url} is no address of the web: it begins with http:// or https://.`);
  return target;
}

function send(target: URL, { method, headers, body, ignoreCertificateErrors }: HttpRequest, signal: AbortSignal): Promise<IncomingMessage> {
  const start = target.protocol === 'https:' ? httpsRequest : httpRequest;
  const content = body === null ? null : Buffer.from(body);
  return new Promise((resolve, reject) => {
    const given: Record<string, string | string[]> = {};
    for (const [name, value] of headers) given[name] = [...[given[name] ?? []].flat(), value];
    const options = { method, signal, agent: false, headers: { ...given, ...(content === null ? {} : { 'content-length': String(content.length) }) } as const };
    const outgoing = start(target, { ...options, rejectUnauthorized: !ignoreCertificateErrors }, resolve);
    outgoing.on('error', reject);
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

async function readBody(answer: IncomingMessage, url: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer) {
    bytes += (chunk as Buffer).length;
    if (bytes > maxBodyBytes) {
      answer.destroy();
      throw new HostError('pipeline', `${url} answered with more than ${maxBodyBytes / 1024 ** 2} MiB: fetch it with a script into a file.`);
    }
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function explain(url: string, error: unknown, timeoutMs: number | null): string {
  if (timeoutMs !== null) return `${url} did not answer within ${timeoutMs / 1000} s.`;
  const code = codeOf(error) ?? '';
  const isUnreachable = ['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'ECONNREFUSED'].includes(code);
  const hint = isUnreachable ? ' Mayfly\'s machines have no network yet; what runs in the machine itself can be reached.' : '';
  return `${url} can't be reached: ${error instanceof Error && error.message !== '' ? error.message : code}.${hint}`;
}
