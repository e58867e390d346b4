import type { CopiesView, CopyView, OwnCopyView, ReadingView } from '@countersign/application';
import type { Instant } from '@countersign/calendar';
import { Field, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from './instant.scalar.js';
import { SignerType, UnitType } from './organization.type.js';
import { TextType } from './text.type.js';

@ObjectType('Reading', { description: 'That somebody of those it was given to has read it.' })
export class ReadingType implements ReadingView {
  @Field(() => String) readonly name!: string;
  @Field(() => InstantScalar) readonly at!: Instant;
}

@ObjectType('Copy', {
  description: 'To whom a submission was given to read, and who of them has read it (O4).',
})
export class CopyType implements CopyView {
  @Field(() => UnitType) readonly unit!: UnitType;
  @Field(() => TextType, { nullable: true, description: 'Null: any post of the unit.' })
  readonly postTitle!: TextType | null;
  @Field(() => InstantScalar) readonly at!: Instant;
  @Field(() => [ReadingType]) readonly readings!: readonly ReadingType[];
}

@ObjectType('OwnCopy', { description: "That it was given to the caller's post." })
export class OwnCopyType implements OwnCopyView {
  @Field(() => InstantScalar) readonly at!: Instant;
  @Field(() => SignerType, { nullable: true, description: 'Null: the process itself gave it.' })
  readonly by!: SignerType | null;
  @Field(() => String, { nullable: true }) readonly note!: string | null;
  @Field(() => InstantScalar, { nullable: true, description: 'Null: not yet, by this person.' })
  readonly readAt!: Instant | null;
}

@ObjectType('Copies')
export class CopiesType implements CopiesView {
  @Field(() => [CopyType], { description: 'Empty where they are not for these eyes.' })
  readonly nodes!: readonly CopyType[];
  @Field(() => OwnCopyType, { nullable: true }) readonly own!: OwnCopyType | null;
}
