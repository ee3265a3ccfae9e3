// The host's byte streams in machines/fake: connections to a UNIX socket that the guest listens on.
import { renameSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Transport } from './transport.ts';

export function openSocketTransport(path: string): Promise<Transport> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    // There is a moment in which a bound socket refuses connections: nobody shall see it by its name before that is over.
    server.listen(`${path}.new`, () => {
      renameSync(`${path}.new`, path);
      resolve({
        listen(onConnection) {
          server.on('connection', (socket) => {
            // A connection that goes away before it says anything is none.
            const ignore = () => {};
            socket.on('error', ignore);
            socket.once('data', (first: Buffer) => {
              socket.pause();
              socket.unshift(first);
              onConnection(socket);
              socket.off('error', ignore);
              socket.resume();
            });
          });
        },
        // Another host is another connection.
        expectNewHost() {},
      });
    });
  });
}
