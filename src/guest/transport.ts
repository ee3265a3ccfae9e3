// Where byte streams from a host come from: a virtio port (port.ts) or, in machines/fake, a UNIX socket.
import type { Duplex } from 'node:stream';

export interface Transport {
  /**
   * Calls back with each new byte stream. Not before its first bytes are there: until then nobody knows whether the
   * host that will read is the one that is connected now or, after a freeze, another.
   */
  listen(onConnection: (stream: Duplex) => void): void;
  /**
   * The machine is about to be frozen. The host may do it as soon as it was told, so the present stream can still be open
   * in the clone: bytes of another host are then recognised by what every conversation begins with.
   */
  expectNewHost(): void;
}
