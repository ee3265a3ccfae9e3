// Which kind of machine this is. The only reader of the environment in the guest.

export type GuestConfig =
  /** A virtual machine of its own: root, a virtio port, a Docker Engine. */
  | { readonly kind: 'machine'; readonly home: string; readonly hostTimeoutMs: number }
  /** machines/fake: a child process on the host, no isolation of any kind. */
  | {
      readonly kind: 'fake';
      readonly home: string;
      readonly hostTimeoutMs: number;
      /** The UNIX socket to listen on. */
      readonly socket: string;
      /** PATH of the steps. */
      readonly path: string;
    };

/** Without a host for so long a machine that took up a run ends itself: nobody would ever collect what it does. */
const hostTimeoutMs = 60_000;

export function readConfig(env: NodeJS.ProcessEnv = process.env): GuestConfig {
  const { MAYFLY_GUEST_SOCKET: socket, MAYFLY_GUEST_HOME: home } = env;
  if (socket === undefined && home === undefined) return Object.freeze({ kind: 'machine', home: '/home/mayfly', hostTimeoutMs });
  if (!socket) throw new Error('MAYFLY_GUEST_HOME is set without MAYFLY_GUEST_SOCKET: name the UNIX socket to listen on.');
  if (!home?.startsWith('/')) throw new Error('MAYFLY_GUEST_SOCKET is set without MAYFLY_GUEST_HOME: name the directory for workspaces, absolute.');
  return Object.freeze({
    kind: 'fake',
    socket,
    home,
    path: env.PATH ?? '/usr/local/bin:/usr/bin:/bin',
    hostTimeoutMs: env.MAYFLY_GUEST_HOST_TIMEOUT_MS === undefined ? hostTimeoutMs : milliseconds(env.MAYFLY_GUEST_HOST_TIMEOUT_MS),
  });
}

function milliseconds(text: string): number {
  if (!/^[1-9][0-9]{0,8}$/.test(text)) throw new Error(`MAYFLY_GUEST_HOST_TIMEOUT_MS is ${text}: give a number of milliseconds.`);
  return Number(text);
}
