import {
  AddSubscriber,
  ChangesModule,
  CommandsModule,
  ListDeadLetters,
  ResendDeadLetter,
  WebhookPolicy,
} from '@countersign/application';
import { StoreModule } from '@countersign/persistence';
import { Module, type DynamicModule } from '@nestjs/common';

export type CommandLineOptions = {
  readonly url: string;
  readonly manualClock: boolean;
  readonly allowHttpWebhooks?: boolean;
};

/** The commands of the application without its edges: nothing listens, nothing is delivered from here. */
@Module({})
export class CommandLineModule {
  static forRoot({ url, manualClock, allowHttpWebhooks = false }: CommandLineOptions): DynamicModule {
    return {
      module: CommandLineModule,
      imports: [
        StoreModule.forRoot({ url, poolSize: 4, manualClock }),
        // Whoever looks at a screen is told by the server, which sees the outbox.
        ChangesModule.forRoot({ redisUrl: undefined, onError: (error) => console.error(error.message) }),
        CommandsModule,
      ],
      providers: [
        ...[AddSubscriber, ListDeadLetters, ResendDeadLetter],
        { provide: WebhookPolicy, useFactory: () => new WebhookPolicy(allowHttpWebhooks) },
      ],
    };
  }
}
