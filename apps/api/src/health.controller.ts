import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** For load balancers: answers while the database does. */
@Controller('health')
export class HealthController {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  @Get()
  async health(): Promise<{ readonly status: 'ok' }> {
    await this.source.query('SELECT 1').catch((cause: unknown) => {
      throw new ServiceUnavailableException('the database does not answer', { cause });
    });
    return { status: 'ok' };
  }
}
