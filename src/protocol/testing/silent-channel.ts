// Channels of one kind of message, for tests: what no handler was given for is a failure.
import assert from 'node:assert/strict';
import * as z from 'zod';
import { Channel } from '../channel.ts';
import type { ChannelHandlers, ChannelOptions } from '../channel.ts';

const message = z.strictObject({ text: z.string() });

export type Message = z.infer<typeof message>;

export function silentChannel(session: string, handlers: Partial<ChannelHandlers<Message>> = {}, options: Partial<ChannelOptions<Message>> = {}): Channel<Message> {
  const unexpected = (what: string) => () => assert.fail(`unexpected ${what}`);
  return new Channel<Message>({
    session,
    parseControl: (value) => message.parse(value),
    handlers: { control: unexpected('control'), log: unexpected('log'), data: unexpected('data'), ...handlers },
    ...options,
  });
}
