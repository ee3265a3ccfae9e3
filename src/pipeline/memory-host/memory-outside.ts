import type { MailRequest, OutsideHost } from '../hosts/outside-host.ts';
import { HostError } from '../step-host.ts';
import type { MemoryWorld } from './memory-world.ts';

export function createMemoryOutside(world: MemoryWorld, mails: MailRequest[]): OutsideHost {
  const { options } = world;
  return {
    http: async (request, node) => {
      world.trace.write(node, `http ${request.method} ${request.url}`);
      world.clock.touch();
      const answer = options.http?.(request) ?? (options.stub === true ? {} : undefined);
      if (answer === undefined) {
        throw new HostError('pipeline', `${request.url} can't be reached`);
      }
      return { status: answer.status ?? 200, headers: answer.headers ?? new Map(), body: new TextEncoder().encode(answer.body ?? '') };
    },
    mail: (request, node) => {
      world.trace.write(node, `mail to ${request.to}: ${request.subject}`);
      mails.push(request);
      return Promise.resolve();
    },
    tool: (place, type, name) => {
      world.call(place, `tool ${type === null ? '' : `${type} `}${name}`);
      const tools = new Map(Object.entries(options.tools ?? {}));
      const found = tools.get(name) ?? (options.stub === true ? { home: `/tools/${name}`, environment: new Map() } : undefined);
      return found === undefined
        ? Promise.reject(new HostError('pipeline', `No tool named ${name} found; there are ${Array.from(tools.keys()).join(', ') || 'none'}`))
        : Promise.resolve(found);
    },
  };
}
