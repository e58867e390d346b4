import type { Session } from '@countersign/identity';

/** What every resolver may know of the request; made once per request, or per websocket operation. */
export type ApiContext = {
  readonly session: Session | null;
  readonly token: string | null;
  /** The client's network address. */
  readonly address: string;
  /** Gives the client its session, or takes it away. */
  readonly grantSession: (token: string | null) => void;
};
