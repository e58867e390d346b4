/** PUBLIC_URL: where people reach the system, as it is printed in QR codes. */
export class PublicAddress {
  constructor(private readonly url: string) {}

  /** The page that confirms the document of a code. */
  verify(code: string): string {
    return `${this.url.replace(/\/+$/, '')}/verify/${code}`;
  }
}
