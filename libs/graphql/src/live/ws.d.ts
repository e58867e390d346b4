/** The little of `ws` that is used; the package ships no types of its own. */
declare module 'ws' {
  import type { IncomingMessage } from 'node:http';
  import type { Duplex } from 'node:stream';

  export class WebSocket {
    constructor(
      url: string,
      protocols: string | undefined,
      options: { readonly headers: Readonly<Record<string, string>> },
    );
    once(event: 'close', listener: () => void): this;
  }
  // Theirs, not ours to choose.
  // eslint-disable-next-line no-restricted-exports
  export default WebSocket;
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
