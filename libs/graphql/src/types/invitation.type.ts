import type {
  DraftInvitationView,
  FilledInView,
  InvitationView,
  MadeInvitation,
} from '@countersign/application';
import type { Instant } from '@countersign/calendar';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from './instant.scalar.js';
import { JsonScalar } from './json.scalar.js';

@ObjectType('Invitation')
export class InvitationType implements InvitationView {
  @Field(() => InstantScalar) readonly madeAt!: Instant;
  @Field(() => InstantScalar) readonly expiresAt!: Instant;
  @Field(() => InstantScalar, { nullable: true }) readonly savedAt!: Instant | null;
  @Field(() => InstantScalar, { nullable: true }) readonly doneAt!: Instant | null;
}

@ObjectType('FilledIn', { description: 'What came through the link.' })
export class FilledInType implements FilledInView {
  @Field(() => String, { description: '`form.jobs`, or `materials.licence` with a file’s id.' })
  readonly path!: string;
  @Field(() => JsonScalar) readonly value!: unknown;
  @Field(() => InstantScalar) readonly at!: Instant;
  @Field(() => Boolean, { description: 'Whether the draft still holds it as it came.' })
  readonly stands!: boolean;
}

@ObjectType('DraftInvitation')
export class DraftInvitationType implements DraftInvitationView {
  @Field(() => Boolean) readonly mayInvite!: boolean;
  @Field(() => Int) readonly usualDays!: number;
  @Field(() => Int) readonly mostDays!: number;
  @Field(() => InvitationType, { nullable: true, description: 'The one in force.' })
  readonly link!: InvitationType | null;
  @Field(() => [FilledInType]) readonly filledIn!: readonly FilledInType[];
}

@ObjectType('MadeInvitation')
export class MadeInvitationType implements MadeInvitation {
  @Field(() => String, { description: 'Of the address `/fill/…`; shown now and never again.' })
  readonly secret!: string;
  @Field(() => InstantScalar) readonly expiresAt!: Instant;
}
