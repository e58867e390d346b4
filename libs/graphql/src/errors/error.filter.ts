import { Catch } from '@nestjs/common';
import type { ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';

/**
 * Hands what a resolver threw on to `presentError`, which every error passes, once. Without it Nest would log each
 * refusal as a failure. (graphql-js throws an error that a resolver returns.)
 */
@Catch()
export class ErrorFilter extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return error;
    return super.catch(error, host);
  }
}
