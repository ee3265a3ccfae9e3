// A small client of the Docker Engine's API: what the guest needs of https://docs.docker.com/reference/api/engine/.
// The command line tool costs two seconds in a fresh emulated clone; this costs what the engine itself needs.
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';

/** Docker 20.10 and later have it. */
const apiVersion = '/v1.41';

/** An answer that is not a stream. The largest is an image's inspection, some KiB. */
const maxAnswerBytes = 4 * 1024 * 1024;

/** A busy engine on an emulated machine takes its time to create a container. */
const answerMs = 120_000;

/** Reading a large archive of an image. */
const loadMs = 30 * 60_000;

/** The engine said no. `message` is the engine's own. */
export class DockerError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'DockerError';
    this.status = status;
  }
}

const versionSchema = z.object({ Version: z.string(), Arch: z.string() });
const imageSchema = z.object({ Id: z.string(), Architecture: z.string(), Os: z.string() });
const idSchema = z.object({ Id: z.string().min(1) });
const containerSchema = z.object({ State: z.object({ Running: z.boolean(), ExitCode: z.int(), Error: z.string() }) });
const execSchema = z.object({ Running: z.boolean(), ExitCode: z.int().nullable() });
const topSchema = z.object({ Processes: z.array(z.array(z.string())) });
const infoSchema = z.object({ ID: z.string() });
const errorSchema = z.object({ message: z.string() });
const loadLineSchema = z.object({ stream: z.string().optional(), error: z.string().optional() });

export type DockerImage = z.infer<typeof imageSchema>;

interface Call {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly upload?: Readable;
}

export type DockerEngine = ReturnType<typeof dockerEngine>;

export function dockerEngine(socketPath: string) {
  const call = (options: Call): Promise<Buffer> => answerOf(socketPath, options);
  const json = async <Value>(schema: z.ZodType<Value>, options: Call): Promise<Value> => schema.parse(JSON.parse((await call(options)).toString()));

  return {
    socketPath,
    async ping(): Promise<boolean> {
      return call({ method: 'GET', path: '/_ping' }).then(() => true, () => false);
    },
    version: () => json(versionSchema, { method: 'GET', path: '/version' }),
    engineId: async () => (await json(infoSchema, { method: 'GET', path: '/info' })).ID,

    /** Reads an archive as `docker load` does. The names, or where there is none the ids, of the images in it. */
    async load(archive: Readable): Promise<string[]> {
      const answer = await call({ method: 'POST', path: '/images/load', query: { quiet: '1' }, upload: archive });
      return loadedImages(answer.toString());
    },
    /** Null when there is none of that name. */
    async image(name: string): Promise<DockerImage | null> {
      return json(imageSchema, { method: 'GET', path: `/images/${encodeURIComponent(name)}/json` }).catch(nullIfMissing);
    },
    async tag(image: string, name: string): Promise<void> {
      await call({ method: 'POST', path: `/images/${encodeURIComponent(image)}/tag`, query: tagQuery(name) });
    },

    createContainer: async (body: object) => (await json(idSchema, { method: 'POST', path: '/containers/create', body })).Id,
    async startContainer(id: string): Promise<void> {
      await call({ method: 'POST', path: `/containers/${id}/start` });
    },
    containerState: async (id: string) => (await json(containerSchema, { method: 'GET', path: `/containers/${id}/json` })).State,
    async commandsIn(id: string): Promise<string[]> {
      const { Processes } = await json(topSchema, { method: 'GET', path: `/containers/${id}/top` });
      return Processes.map((columns) => columns.at(-1) ?? '');
    },
    /** With its anonymous volumes; an absent one is fine. */
    async removeContainer(id: string): Promise<void> {
      await call({ method: 'DELETE', path: `/containers/${id}`, query: { force: '1', v: '1' } }).catch(nullIfMissing);
    },
    /** Starts a command in a container as `docker exec --detach` does; its id. */
    async exec(container: string, command: readonly string[]): Promise<string> {
      const { Id } = await json(idSchema, { method: 'POST', path: `/containers/${container}/exec`, body: { Cmd: command } });
      await call({ method: 'POST', path: `/exec/${Id}/start`, body: { Detach: true } });
      return Id;
    },
    execState: (id: string) => json(execSchema, { method: 'GET', path: `/exec/${id}/json` }),
  };
}

async function answerOf(socketPath: string, { method, path, query, body, upload }: Call): Promise<Buffer> {
  const text = body === undefined ? null : Buffer.from(JSON.stringify(body));
  const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
  const outgoing = request({
    socketPath,
    method,
    path: `${apiVersion}${path}${search}`,
    agent: false,
    timeout: upload === undefined ? answerMs : loadMs,
    headers: text !== null ? { 'Content-Type': 'application/json', 'Content-Length': text.length } : upload === undefined ? {} : { 'Content-Type': 'application/x-tar' },
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.on('response', resolve);
    outgoing.on('error', reject);
    outgoing.on('timeout', () => outgoing.destroy(new Error(`The Docker Engine did not answer ${method} ${path} in time.`)));
  });
  answered.catch(() => {});
  if (upload === undefined) outgoing.end(text);
  // An engine that refuses answers before it read everything, and hangs up: then the answer counts, not the broken pipe.
  else await Promise.race([pipeline(upload, outgoing), answered]).catch(() => {});
  const incoming = await answered;
  const answer = await readAll(incoming);
  const status = incoming.statusCode ?? 0;
  if (status >= 200 && status < 400) return answer;
  throw new DockerError(status, refusalIn(answer) ?? `The Docker Engine answered ${method} ${path} with ${status}.`);
}

async function readAll(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += (chunk as Buffer).length;
    if (size > maxAnswerBytes) throw new Error(`The Docker Engine's answer is larger than ${maxAnswerBytes} bytes.`);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function refusalIn(answer: Buffer): string | null {
  try {
    return errorSchema.parse(JSON.parse(answer.toString())).message;
  } catch {
    return null;
  }
}

function nullIfMissing(error: unknown): null {
  if (error instanceof DockerError && error.status === 404) return null;
  throw error;
}

/** `/images/load` answers 200 before it reads: how it went is in lines of JSON. */
function loadedImages(answer: string): string[] {
  const images: string[] = [];
  for (const line of answer.split('\n')) {
    if (line.trim() === '') continue;
    const { stream = '', error } = loadLineSchema.parse(JSON.parse(line));
    if (error !== undefined) throw new DockerError(200, error);
    const name = /^Loaded image(?: ID)?: (\S+)/.exec(stream)?.[1];
    if (name !== undefined) images.push(name);
  }
  return images;
}

/** The engine wants repository and tag apart. A colon before a slash is a registry's port. */
function tagQuery(name: string): Record<string, string> {
  const colon = name.indexOf(':', name.lastIndexOf('/') + 1);
  return colon < 0 ? { repo: name, tag: 'latest' } : { repo: name.slice(0, colon), tag: name.slice(colon + 1) };
}
