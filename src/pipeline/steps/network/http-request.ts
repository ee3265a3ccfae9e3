// https://www.jenkins.io/doc/pipeline/steps/http_request/

import { finish } from '../../work.ts';
import { perform } from '../../run/count.ts';
import { withoutPassword } from '../../../lib/without-password.ts';
import type { HttpRequest, HttpResponse } from '../../hosts/outside-host.ts';
import { listOf, mapOf } from '../../run/collections.ts';
import { encodeBase64, encodeUtf8 } from '../../run/text/base64.ts';
import { failStep } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { requireCredential } from '../environment/credential-bindings.ts';
import { decodeBytes } from '../files/encodings.ts';
import { readBytes } from '../files/file-access.ts';
import { resolvePath } from '../../run/paths.ts';
import { defineRecord } from '../record.ts';
import { booleanParameter, numberParameter, optional, required, requirePlace, stringParameter } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { mapsIn, textIn } from '../step-values.ts';

export const httpRequest: StepDefinition = {
  name: 'httpRequest',
  doc: 'Sends an HTTP request from the machine, and returns an object with status, content and headers.',
  parameters: [
    required('url', 'string', 'Where to.'),
    optional('httpMode', 'string', 'GET by default.'),
    optional('requestBody', 'text', 'What to send.'),
    optional('contentType', 'string', 'Of what is sent: APPLICATION_JSON, TEXT_PLAIN, …'),
    optional('acceptType', 'string', 'Of what is wanted.'),
    optional('customHeaders', 'value', 'A list of maps with name and value.'),
    optional('authentication', 'string', 'Id of a user name with password.'),
    optional('validResponseCodes', 'string', 'Codes that are no failure; 100:399 by default.'),
    optional('validResponseContent', 'string', 'A text that the answer must have.'),
    optional('timeout', 'number', 'Seconds; 0: none.'),
    optional('ignoreSslErrors', 'boolean', 'Do not check certificates.'),
    optional('outputFile', 'string', 'Also write the answer to this file.'),
    optional('uploadFile', 'string', 'Send this file.'),
    optional('consoleLogResponseBody', 'boolean', 'Write the answer to the log.'),
    optional('quiet', 'boolean', 'Write nothing to the log.'),
    optional('responseHandle', 'string', 'NONE: without the content of the answer. It is a text otherwise.'),
    optional('passBuildParameters', 'boolean', 'Without effect.'),
    optional('httpProxy', 'string', 'Without effect: the machine has the only proxy.'),
    optional('wrapAsMultipart', 'boolean', 'Without effect: a file is sent as it is.'),
  ],
  unnamedParameter: 'url',
  block: 'none',
  summarize: (parameters) => `${stringParameter(parameters, 'httpMode') ?? 'GET'} ${withoutPassword(stringParameter(parameters, 'url') ?? '')}`,
  run: runHttpRequest,
};

/** Of a request without a timeout: what takes longer hangs. */
const DEFAULT_TIMEOUT_MS = 10 * 60_000;

async function runHttpRequest(parameters: StepParameters, context: StepContext): Promise<Value> {
  const say = (text: string): void => (booleanParameter(parameters, 'quiet') ? undefined : context.log(text));
  const request = await readRequest(parameters, context);
  const url = withoutPassword(request.url);
  say(`HttpMethod: ${request.method}\nURL: ${url}\nSending request to url: ${url}`);
  const response = await context.host.http(request, context.node, context.signal);
  const content = await perform(decodeBytes(response.body, charsetOf(response)), context.caller);
  say(`Response Code: HTTP/1.1 ${response.status}`);
  if (booleanParameter(parameters, 'consoleLogResponseBody')) {
    say(`Response: \n${content}`);
  }
  checkStatus(response.status, stringParameter(parameters, 'validResponseCodes') ?? '100:399', say);
  const expected = stringParameter(parameters, 'validResponseContent') ?? '';
  if (!content.includes(expected)) {
    failStep(`Fail: Response doesn't contain expected content '${expected}'`);
  }
  const outputFile = stringParameter(parameters, 'outputFile') ?? '';
  if (outputFile !== '') {
    await context.host.writeFile(requirePlace(context), resolvePath(context.directory, outputFile), response.body);
  }
  const headers = mapOf(Array.from(response.headers, ([name, values]) => [name, listOf(values)] as const));
  return RESPONSE_RECORD.create(new Map<string, Value>([['status', response.status], ['content', content], ['headers', headers]]));
}

const RESPONSE_RECORD = defineRecord('jenkins.plugins.http_request.ResponseContentSupplier', ['status', 'content', 'headers', 'charset'], null);

async function readRequest(parameters: StepParameters, context: StepContext): Promise<HttpRequest> {
  const headers: [string, string][] = [];
  for (const [header, name] of [['Content-Type', 'contentType'], ['Accept', 'acceptType']] as const) {
    const type = stringParameter(parameters, name) ?? 'NOT_SET';
    if (type !== 'NOT_SET') {
      headers.push([header, mediaType(type)]);
    }
  }
  for (const entry of mapsIn(parameters, 'customHeaders')) {
    headers.push([await textIn(entry, 'name', context), await textIn(entry, 'value', context)]);
  }
  const credentialsId = stringParameter(parameters, 'authentication') ?? '';
  if (credentialsId !== '') {
    const { username, password } = await requireCredential(credentialsId, 'username-password', context);
    headers.push(['Authorization', `Basic ${finish(encodeBase64(encodeUtf8(`${username}:${password}`)))}`]);
  }
  const uploadFile = stringParameter(parameters, 'uploadFile') ?? '';
  const seconds = numberParameter(parameters, 'timeout') ?? 0;
  return {
    url: stringParameter(parameters, 'url') ?? '',
    method: (stringParameter(parameters, 'httpMode') ?? 'GET').toUpperCase(),
    headers,
    body: uploadFile === '' ? stringParameter(parameters, 'requestBody') : await readBytes(context, uploadFile),
    timeoutMs: seconds > 0 ? seconds * 1000 : DEFAULT_TIMEOUT_MS,
    ignoreCertificateErrors: booleanParameter(parameters, 'ignoreSslErrors'),
    wantsBody: stringParameter(parameters, 'responseHandle') !== 'NONE',
  };
}

const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['APPLICATION_JSON', 'application/json'],
  ['APPLICATION_JSON_UTF8', 'application/json; charset=UTF-8'],
  ['APPLICATION_FORM', 'application/x-www-form-urlencoded'],
  ['APPLICATION_FORM_DATA', 'multipart/form-data'],
  ['APPLICATION_OCTETSTREAM', 'application/octet-stream'],
  ['APPLICATION_TAR', 'application/x-tar'],
  ['APPLICATION_XML', 'application/xml'],
  ['APPLICATION_ZIP', 'application/zip'],
  ['TEXT_HTML', 'text/html'],
  ['TEXT_PLAIN', 'text/plain'],
]);

function mediaType(name: string): string {
  return MEDIA_TYPES.get(name.toUpperCase()) ?? failStep(`"${name}" is no content type: use ${Array.from(MEDIA_TYPES.keys()).join(', ')}`);
}

function charsetOf({ headers }: HttpResponse): string | null {
  const type = Array.from(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1][0] ?? '';
  return /charset="?([\w-]+)/i.exec(type)?.[1] ?? null;
}

/** `100:399,404` */
function checkStatus(status: number, accepted: string, say: (text: string) => void): void {
  const isAccepted = accepted.split(',').some((range) => {
    const [from = NaN, to = from] = range.split(':').map(Number);
    return from <= status && status <= to;
  });
  if (!isAccepted) {
    failStep(`Fail: Status code ${status} is not in the accepted range: ${accepted}`);
  }
  say(`Success: Status code ${status} is in the accepted range: ${accepted}`);
}
