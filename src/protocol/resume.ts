// The first frame in both directions on every byte stream: who I am, whom I talked to, what I have of yours.
// Each side drops what the other handled and sends again, in order, what did not arrive there.

import * as z from 'zod';
import { decodeJson } from './control-json.ts';
import { violation } from './framing.ts';
import type { Frame, StreamName } from './framing.ts';

/** A number per stream. */
export type Counters = Readonly<Record<StreamName, number>>;

/** Half of what a sequence number can hold: a peer that claims it leaves room for more than any machine can send. */
const maxCounter = 2 ** 47;

const counter = z.int().min(0).max(maxCounter);
/** `handled`: may be forgotten by its sender. `arrived`: waits in memory here, so it need not be sent again. */
const progress = z.strictObject({ handled: counter, arrived: counter });
const session = z.string().min(1).max(128);

const resumeSchema = z.strictObject({
  session,
  /** The other side's session, if a stream was ever established with it. */
  peer: session.nullable(),
  received: z.strictObject({ control: progress, log: progress, data: progress }),
});

export type Progress = z.infer<typeof progress>;
export type Resume = z.infer<typeof resumeSchema>;

export function resumeFrame(resume: Resume): Frame {
  return { kind: 'resume', seq: 0, id: 0, payload: Buffer.from(JSON.stringify(resume)) };
}

export function parseResume(frame: Frame): Resume {
  const parsed = resumeSchema.safeParse(decodeJson(frame.payload));
  if (!parsed.success) throw violation('a malformed resume frame', { cause: parsed.error });
  return parsed.data;
}
