import { Module } from '@nestjs/common';
import { ActAsHandler } from './act-as.js';
import { FailedAttempts } from './failed-attempts.js';
import { FailedLookups } from './failed-lookups.js';
import { ResolveSession } from './resolve-session.js';
import { SignInHandler } from './sign-in.js';
import { SignOutHandler } from './sign-out.js';

const HANDLERS = [ActAsHandler, FailedAttempts, FailedLookups, ResolveSession, SignInHandler, SignOutHandler];

/** Needs a `DataSource` from the application that it is part of. */
@Module({ providers: HANDLERS, exports: HANDLERS })
export class IdentityModule {}
