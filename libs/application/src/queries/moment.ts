import { instant, localDateOf } from '@countersign/calendar';
import type { Instant, LocalDate } from '@countersign/calendar';
import { Registry } from '@countersign/persistence';
import { BusinessClock } from '@countersign/platform';
import { Inject, Injectable } from '@nestjs/common';

export type Today = { readonly now: Instant; readonly today: LocalDate };

/** What time it is for the rules, and which day that is in the calendar in force. */
@Injectable()
export class Moment {
  constructor(
    @Inject(BusinessClock) private readonly clock: BusinessClock,
    @Inject(Registry) private readonly registry: Registry,
  ) {}

  async now(): Promise<Today> {
    const [ms, calendar] = await Promise.all([this.clock.now(), this.registry.currentCalendar()]);
    const now = instant(ms);
    return { now, today: localDateOf(calendar, now) };
  }
}
