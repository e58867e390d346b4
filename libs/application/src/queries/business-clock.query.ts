import { instant } from '@countersign/calendar';
import { BusinessClock } from '@countersign/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { BusinessClockView } from './views/calendar.view.js';

@Injectable()
export class BusinessClockQuery {
  constructor(@Inject(BusinessClock) private readonly clock: BusinessClock) {}

  async run(): Promise<BusinessClockView> {
    return { now: instant(await this.clock.now()), manual: this.clock.manual };
  }
}
