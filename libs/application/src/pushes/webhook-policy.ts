/** Whether results may go out over plain HTTP to other machines (ALLOW_HTTP_WEBHOOKS). */
export class WebhookPolicy {
  constructor(readonly allowHttp: boolean) {}
}
