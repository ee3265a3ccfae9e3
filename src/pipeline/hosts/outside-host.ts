// The network and the machine's own tools.

import type { NodeId, Place } from '../step-host.ts';

export interface HttpRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | Uint8Array | null;
  readonly timeoutMs: number;
  readonly ignoreCertificateErrors: boolean;
  /** False: the answer's body is left where it is, and empty here. */
  readonly wantsBody: boolean;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: ReadonlyMap<string, readonly string[]>;
  /** At most what the host hands out; more is a HostError. */
  readonly body: Uint8Array;
}

export interface MailRequest {
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly from: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly body: string;
  readonly mimeType: string;
}

/** `tool 'M3'`: where it is, and what `tools` adds to the environment (PATH+MAVEN, M2_HOME, JAVA_HOME). */
export interface InstalledTool {
  readonly home: string;
  readonly environment: ReadonlyMap<string, string>;
}

export interface OutsideHost {
  /** Sent from the machine, not from the controller. */
  http(request: HttpRequest, node: NodeId, signal: AbortSignal): Promise<HttpResponse>;
  mail(request: MailRequest, node: NodeId): Promise<void>;
  /** `type` is `maven`, `jdk`, … or null. A HostError with the tools there are when there is none such. */
  tool(place: Place, type: string | null, name: string): Promise<InstalledTool>;
}
