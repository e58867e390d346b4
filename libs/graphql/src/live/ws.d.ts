/** The little of `ws` that is used; the package ships no types of its own. */
declare module 'ws' {
  import type { IncomingMessage } from 'node:http';
  import type { Duplex } from 'node:stream';

  export class WebSocketServer {
    constructor(options: { readonly noServer: true; readonly maxPayload: number });
    handleUpgrade(
      request: IncomingMessage,
      socket: Duplex,
      head: Buffer,
      opened: (socket: unknown) => void,
    ): void;
    emit(event: 'connection', socket: unknown, request: IncomingMessage): boolean;
  }
}
