// The control messages of a channel: what the controller may say to a guest and a guest to the controller.
// No message names a run or a machine as its subject: the channel it came on says which one it is.
// What comes from a guest is hostile until its schema says otherwise, so every string and list has a cap.
import * as z from 'zod';

/** Raised with every incompatible change. Templates hold a guest, so they are rebuilt when it changes. */
export const protocolVersion = 4;

/** What a guest says for people it cuts to these lengths: a longer text would end its run for a formality. */
export const longestName = 1024;
export const longestMessage = 16 * 1024;

const shortText = z.string().max(longestName);
const messageText = z.string().max(longestMessage);
/** A script, or a reason with all that was found out about it. */
const longText = z.string().max(64 * 1024);
/** A host keeps something for each stage and step of a run: more than any pipeline has, less than hurts. */
const nodeId = z.int().min(0).max(20_000);
/** Shown to people, so nothing that a terminal would obey. */
const plainWord = z.string().regex(/^[\w:.+~-]{1,128}$/);
const transferId = z.int().min(0).max(0xffff_ffff);
const environmentSchema = z.record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/), z.string().max(64 * 1024));
const imageName = z.string().min(1).max(512);

/** A shared library, under the name that pipelines use. */
const librarySchema = z.strictObject({
  name: z.string().min(1).max(256),
  source: z.discriminatedUnion('kind', [
    /** A directory of whoever asked for the run, sent as a tar stream; every version of the library is this one. */
    z.strictObject({ kind: z.literal('files'), transfer: transferId }),
    /** A repository that the machine clones. */
    z.strictObject({ kind: z.literal('git'), url: shortText }),
  ]),
  /** What `@Library('name')` without a version means; null: the repository's own default branch. */
  defaultVersion: shortText.nullable(),
  /** Loaded without being asked for. */
  implicit: z.boolean(),
});

/** What the controller knows of a run and pipelines ask for: `currentBuild`, `when`, `checkout scm`. */
const runFacts = z.strictObject({
  /** In words that `triggeredBy` knows: `UserIdCause`, `SCMTrigger`, … */
  causes: z.array(z.strictObject({ kind: shortText, description: shortText, user: shortText.nullable() })).max(16),
  branch: shortText.nullable(),
  commit: z.string().regex(/^[0-9a-f]{40,64}$/).nullable(),
  /** Of the repository. */
  url: shortText.nullable(),
  /** Since the run before this one. */
  commits: z.array(z.strictObject({
    id: shortText, message: messageText, author: shortText, timestampMs: z.int().min(0),
    files: z.array(z.strictObject({ path: shortText, kind: z.enum(['add', 'edit', 'delete']) })).max(1000),
  })).max(100),
});
export type RunFacts = z.infer<typeof runFacts>;

/** What a pipeline asks a person: `input`. */
export const runQuestion = z.strictObject({
  /** Names the question for programs; null: it has no name. */
  id: shortText.nullable(),
  message: messageText,
  /** Of the button that lets the pipeline go on. */
  ok: shortText,
  /** Who may answer, separated by commas; empty: everybody who may see the run. */
  submitter: shortText,
  parameters: z.array(z.strictObject({
    kind: z.enum(['string', 'text', 'boolean', 'choice', 'password', 'file', 'run', 'credentials']),
    name: shortText,
    description: z.string().max(4096),
    defaultValue: z.union([z.boolean(), z.string().max(4096)]),
    /** Of `choice`. */
    choices: z.array(shortText).max(256),
  })).max(64),
});
export type RunQuestion = z.infer<typeof runQuestion>;

const runAnswer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('proceed'),
    submitter: shortText,
    /** A list: pipelines choose the names, and not every name may be a key of a message. */
    values: z.array(z.strictObject({ name: shortText, value: z.union([z.boolean(), z.string().max(64 * 1024)]) })).max(64),
  }),
  z.strictObject({ kind: z.literal('abort'), submitter: shortText }),
]);
export type RunAnswer = z.infer<typeof runAnswer>;

/** With its base64 and what is around it, one of these fits into a message. */
export const maxSecretBytes = 128 * 1024;
const secretText = z.string().max(maxSecretBytes);
const secretBytes = z.base64().max(4 * Math.ceil(maxSecretBytes / 3));

/** Mirrors Credential of pipeline/hosts/coordination-host.ts; bytes are base64. */
const runSecret = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), secret: secretText }),
  z.strictObject({ kind: z.literal('username-password'), username: shortText, password: secretText }),
  z.strictObject({ kind: z.literal('file'), name: z.string().min(1).max(255), content: secretBytes }),
  z.strictObject({ kind: z.literal('ssh-key'), username: shortText, privateKey: secretText, passphrase: shortText }),
  z.strictObject({ kind: z.literal('certificate'), keystore: secretBytes, password: shortText }),
  z.strictObject({ kind: z.literal('aws'), accessKeyId: shortText, secretAccessKey: shortText }),
  z.strictObject({ kind: z.literal('azure'), subscriptionId: shortText, clientId: shortText, clientSecret: shortText, tenantId: shortText }),
]);
export type RunSecret = z.infer<typeof runSecret>;

/** All that a guest is told of its run. */
const runSpecification = z.strictObject({
  /** Path of the Jenkinsfile inside the workspace. */
  jenkinsfile: shortText,
  /** Given with `--env`: visible to every step. */
  environment: environmentSchema,
  /** The data transfer that carries the workspace as a tar stream. */
  workspace: transferId,
  /** BUILD_NUMBER, JOB_NAME. */
  number: z.int().min(1),
  project: shortText,
  /** What the run was given for the parameters of the pipeline. */
  parameters: z.record(z.string().max(256), z.union([z.boolean(), z.string().max(64 * 1024)])),
  libraries: z.array(librarySchema).max(64),
  /** More names that `agent { label … }` may call this machine by. */
  labels: z.array(z.string().min(1).max(256)).max(64),
  facts: runFacts,
});
export type RunSpecification = z.infer<typeof runSpecification>;

/** What a run has that was asked for with nothing. */
export const plainRun = {
  parameters: {},
  libraries: [],
  labels: [],
  facts: { causes: [], branch: null, commit: null, url: null, commits: [] },
} satisfies Partial<RunSpecification>;

const hello = z.strictObject({
  kind: z.literal('hello'),
  protocol: z.literal(protocolVersion),
  /** 32 hex digits: becomes /etc/machine-id and the source of everything else that must differ between clones. */
  machineId: z.string().regex(/^[0-9a-f]{32}$/),
  hostname: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  /** Hex; at least 256 bits from the host's random pool. */
  entropy: z.string().regex(/^[0-9a-f]{64,1024}$/),
  /** The host's wall clock, milliseconds since 1970. */
  timeMs: z.int().min(0),
});

const hostMessage = z.discriminatedUnion('kind', [
  hello,
  /** Load the image that the medium holds, park a container of it, warm up. Answer: `prepared` or `prepare-failed`. */
  z.strictObject({ kind: z.literal('prepare'), image: imageName, archiveBytes: z.int().min(1) }),
  /** Before `hello`: play a run, so that the one to come meets nothing for the first time. Answer: `rehearsed`. */
  z.strictObject({ kind: z.literal('rehearse') }),
  /** Get ready to be frozen: forget this conversation, wait for a new one on the same port. Answer: `sealed`. */
  z.strictObject({ kind: z.literal('seal') }),
  z.strictObject({ kind: z.literal('run'), run: runSpecification }),
  /** Answers `image-wanted`: the medium now holds `archiveBytes` of the image's archive. */
  z.strictObject({ kind: z.literal('image'), request: z.int(), archiveBytes: z.int().min(1) }),
  /** Answers `secret-wanted`. */
  z.strictObject({ kind: z.literal('secret'), request: z.int(), secret: runSecret }),
  /** Answers `answer-wanted`. */
  z.strictObject({ kind: z.literal('answer'), request: z.int(), answer: runAnswer }),
  /** Answers each of them: why there is none. */
  z.strictObject({ kind: z.literal('refused'), request: z.int(), reason: longText }),
  /** After `finished`, for a person who looks into what is left: run this on the machine, in the workspace. Answer: `inspected`. */
  z.strictObject({ kind: z.literal('inspect'), script: longText }),
  /** Stop the pipeline; its post actions still run. Answer: `finished`. */
  z.strictObject({ kind: z.literal('abort'), reason: shortText }),
]);
export type HostMessage = z.infer<typeof hostMessage>;
export type Hello = z.infer<typeof hello>;

const result = z.enum(['SUCCESS', 'UNSTABLE', 'FAILURE', 'NOT_BUILT', 'ABORTED']);

/** Mirrors PipelineEvent of pipeline/step-host.ts, which the guest alone may import. */
const pipelineEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('stage-started'), id: nodeId, parent: nodeId, name: shortText, synthetic: z.boolean() }),
  z.strictObject({ kind: z.literal('stage-ended'), id: nodeId, result, skipped: z.boolean(), error: messageText.nullable() }),
  z.strictObject({ kind: z.literal('branch-started'), id: nodeId, parent: nodeId, name: shortText }),
  z.strictObject({ kind: z.literal('branch-ended'), id: nodeId, result, error: messageText.nullable() }),
  z.strictObject({ kind: z.literal('step-started'), id: nodeId, parent: nodeId, name: shortText, summary: shortText }),
  z.strictObject({ kind: z.literal('step-ended'), id: nodeId, result, error: messageText.nullable() }),
]);
export type RunEvent = z.infer<typeof pipelineEvent>;
export type RunResult = z.infer<typeof result>;

const guestMessage = z.discriminatedUnion('kind', [
  /** The guest's first message after it came up: its Docker Engine answers (null: steps run without one, machines/fake). */
  z.strictObject({ kind: z.literal('ready'), engine: z.strictObject({ version: plainWord, architecture: plainWord }).nullable() }),
  /** Entropy, clock, machine id, hostname and engine id are this machine's own. */
  z.strictObject({ kind: z.literal('hello-done') }),
  z.strictObject({ kind: z.literal('prepared'), imageId: plainWord, architecture: plainWord }),
  z.strictObject({ kind: z.literal('prepare-failed'), message: messageText }),
  z.strictObject({ kind: z.literal('rehearsed') }),
  z.strictObject({ kind: z.literal('sealed') }),
  // What a run asks its host for, one answer each; `request` is a new number every time.
  z.strictObject({ kind: z.literal('image-wanted'), request: z.int().min(0), image: imageName }),
  z.strictObject({ kind: z.literal('secret-wanted'), request: z.int().min(0), id: shortText }),
  z.strictObject({ kind: z.literal('answer-wanted'), request: z.int().min(0), question: runQuestion }),
  /** Nobody waits for that answer any more. */
  z.strictObject({ kind: z.literal('withdrawn'), request: z.int().min(0) }),
  z.strictObject({ kind: z.literal('event'), event: pipelineEvent }),
  /** What the pipeline says of its run, for people. Null: as before. */
  z.strictObject({ kind: z.literal('described'), displayName: shortText.nullable(), description: messageText.nullable() }),
  /** The pipeline's end. `error` says why it is not SUCCESS, when there is more to say than the log does. */
  z.strictObject({ kind: z.literal('finished'), result, error: messageText.nullable() }),
  z.strictObject({ kind: z.literal('inspected'), exitCode: z.int() }),
  /** The guest or the machine failed, not the user's code. */
  z.strictObject({ kind: z.literal('failed'), message: messageText }),
]);
export type GuestMessage = z.infer<typeof guestMessage>;

export const parseHostMessage = (value: unknown): HostMessage => hostMessage.parse(value);
export const parseGuestMessage = (value: unknown): GuestMessage => guestMessage.parse(value);
