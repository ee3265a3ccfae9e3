import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HttpRequest } from '../../hosts/outside-host.ts';
import { createStepRunner, property } from '../../testing/step-runner.ts';

test('httpRequest returns status and content', async () => {
  const runner = await createStepRunner({ http: () => ({ body: '{"a":1}', headers: new Map([['Content-Type', ['text/plain; charset=ISO-8859-1']]]) }) });
  const response = await runner.call('httpRequest', 'https://example.org');
  assert.deepEqual([await property(response, 'status', runner), await property(response, 'content', runner)], [200, '{"a":1}']);
  assert.deepEqual(runner.logged(), ['HttpMethod: GET', 'Response Code: HTTP/1.1 200', 'Success: Status code 200 is in the accepted range: 100:399']);
});

test('httpRequest sends what it is given', async () => {
  const requests: HttpRequest[] = [];
  const credentials = { login: { kind: 'username-password', username: 'ann', password: 'hush' } } as const;
  const { call, host, logged } = await createStepRunner({ credentials, files: { 'up.bin': Uint8Array.of(0x50, 0x4b, 0xff, 0x00) }, http: (request) => (requests.push(request), { body: 'answer' }) });
  await call('httpRequest', {
    url: 'https://example.org', httpMode: 'post', requestBody: '{}', contentType: 'APPLICATION_JSON', acceptType: 'TEXT_PLAIN', timeout: 5,
    customHeaders: [{ name: 'X-A', value: 'b' }], authentication: 'login', ignoreSslErrors: true, outputFile: 'out.txt', quiet: true,
  });
  await call('httpRequest', { url: 'https://example.org', httpMode: 'PUT', uploadFile: 'up.bin', consoleLogResponseBody: true });
  const [first, second] = requests;
  assert.deepEqual(first, {
    url: 'https://example.org', method: 'POST', body: '{}', timeoutMs: 5000, ignoreCertificateErrors: true, wantsBody: true,
    headers: [['Content-Type', 'application/json'], ['Accept', 'text/plain'], ['X-A', 'b'], ['Authorization', 'Basic YW5uOmh1c2g=']],
  });
  assert.deepEqual(second?.body, Uint8Array.of(0x50, 0x4b, 0xff, 0x00));
  assert.equal(host.fileText('/workspace/out.txt'), 'answer');
  assert.ok(host.trace.some((line) => line.trim() === 'answer'));
  assert.equal(logged()[0], 'HttpMethod: PUT');
});

test('httpRequest fails for codes and contents that are not wanted', async () => {
  const { call, fails } = await createStepRunner({ http: () => ({ status: 404, body: 'nothing' }) });
  assert.equal(await fails('httpRequest', 'https://example.org'), 'Fail: Status code 404 is not in the accepted range: 100:399');
  await call('httpRequest', { url: 'https://example.org', validResponseCodes: '200, 404' });
  assert.equal(await fails('httpRequest', { url: 'u', validResponseCodes: '404', validResponseContent: 'text' }), "Fail: Response doesn't contain expected content 'text'");
  assert.match(await fails('httpRequest', { url: 'u', contentType: 'JSON' }), /"JSON" is no content type: use APPLICATION_JSON/);
});

test('mail goes to the host', async () => {
  const { call, fails, host } = await createStepRunner();
  await call('mail', { to: 'a@example.org', subject: 'S', body: 'B' });
  assert.deepEqual(host.mails, [{ to: 'a@example.org', cc: '', bcc: '', from: '', replyTo: '', subject: 'S', body: 'B', mimeType: 'text/plain' }]);
  assert.equal(await fails('mail', { subject: 'S', body: 'B' }), 'mail has nobody to go to: give it to, cc or bcc');
});

test('mail has every field that it is given, and nobody as its receiver but those who get a copy', async () => {
  const { call, host } = await createStepRunner();
  await call('mail', { bcc: 'b@example.org', cc: 'c@example.org', from: 'f@example.org', replyTo: 'r@example.org', subject: 'S', body: '<p>B</p>', mimeType: 'text/html' });
  assert.deepEqual(host.mails, [{ to: '', cc: 'c@example.org', bcc: 'b@example.org', from: 'f@example.org', replyTo: 'r@example.org', subject: 'S', body: '<p>B</p>', mimeType: 'text/html' }]);
});
