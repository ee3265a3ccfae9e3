import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import type { HttpRequest } from '../../pipeline/step-host.ts';
import { sendRequest } from './http.ts';

const { signal: never } = new AbortController();
const plain = { method: 'GET', headers: [], body: null, timeoutMs: 0, ignoreCertificateErrors: false, wantsBody: true } as const;

/** Two servers with the same answers: the address of the first one, which knows the other's. */
async function withServers(answer: (other: string) => RequestListener, work: (send: (path: string, changes?: Partial<HttpRequest>) => ReturnType<typeof sendRequest>) => Promise<void>): Promise<void> {
  const servers = [createServer(), createServer()] as const;
  const [url, other] = await Promise.all(servers.map(async (server) => {
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }));
  for (const server of servers) server.on('request', answer(other ?? ''));
  try {
    await work((path, changes) => sendRequest({ ...plain, url: `${url}${path}`, ...changes }, never));
  } finally {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  }
}

function told(body: Uint8Array): { headers: Record<string, string>; names: string[] } {
  return JSON.parse(Buffer.from(body).toString()) as { headers: Record<string, string>; names: string[] };
}

const tellBack: RequestListener = ({ headers, rawHeaders: names }, response) => { response.end(JSON.stringify({ headers, names })); };

test('whoever answers with another protocol, or hangs up, has not answered', () => withServers(() => (request) => {
  if (request.url === '/switch') request.socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: other\r\nConnection: upgrade\r\n\r\n');
  else request.socket.end();
}, async (send) => {
  await assert.rejects(send('/switch'), { name: 'HostError', message: /without an answer/ });
  await assert.rejects(send('/hang-up'), { name: 'HostError', message: /can't be reached: socket hang up/ });
}));

test('any header can be sent, also twice; none can begin another', () => withServers(() => tellBack, async (send) => {
  const { body } = await send('/', { headers: [['Host', 'other.example'], ['__proto__', 'a'], ['X-Twice', '1'], ['X-Twice', '2']] });
  const { headers, names } = told(body);
  assert.deepEqual([headers['host'], names.includes('__proto__'), headers['x-twice']], ['other.example', true, '1, 2']);
  await assert.rejects(send('/', { headers: [['X', 'a\r\nY: b']] }), { name: 'HostError' });
}));

test('credentials are for who was asked, not for where he sends us', () => withServers((other) => (request, response) => {
  if (request.url === '/away') response.writeHead(302, { location: `${other}/` }).end();
  else if (request.url === '/along') response.writeHead(302, { location: '/' }).end();
  else tellBack(request, response);
}, async (send) => {
  const headers = [['Authorization', 'Basic x'], ['Accept', 'text/x']] as const;
  const along = told((await send('/along', { headers })).body).headers;
  const away = told((await send('/away', { headers })).body).headers;
  assert.deepEqual([along['authorization'], along['accept'], away['authorization'], away['accept']], ['Basic x', 'text/x', undefined, 'text/x']);
}));

test('a body that nobody wants is not waited for', () => withServers(() => (_, response) => { response.write('it never ends'); }, async (send) => {
  const { status, body } = await send('/', { wantsBody: false });
  assert.deepEqual([status, body.length], [200, 0]);
}));

test('no failure tells a password', async () => {
  const url = 'http://name:word@127.0.0.1:1/';
  await assert.rejects(sendRequest({ ...plain, url }, never), { message: /^http:\/\/name:\*\*\*\*@127\.0\.0\.1:1\/ can't be reached/ });
});
