// Where byte streams from a host come from: a virtio port (port.ts) or, in machines/fake, a UNIX socket.
import type { Duplex } from 'node:stream';

export interface Transport {
  /**
   * Calls back with each new byte stream. Not before its first bytes are there: until then nobody knows whether the
   * host that will read is the one that is connected now or, after a freeze, another.
   */
  listen(onConnection: (stream: Duplex) => void): void;
}
