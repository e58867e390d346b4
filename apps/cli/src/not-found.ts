/** Said in one line; it is nobody's fault but a wrong name. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}
