import type { ApplicantMarkView, ApplicantPage, ApplicantView, MarkKind } from '@countersign/application';
import type { Instant } from '@countersign/calendar';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { MarkKindEnum } from './enums.js';
import { InstantScalar } from './instant.scalar.js';
import { PageInfoType } from './page-info.type.js';
import { TextType } from './text.type.js';

@ObjectType('ApplicantMark', { description: 'Why an applicant may have nothing come later (T15).' })
export class ApplicantMarkType implements ApplicantMarkView {
  @Field(() => ID) readonly id!: string;
  @Field(() => MarkKindEnum) readonly kind!: MarkKind;
  @Field(() => String) readonly reason!: string;
  @Field(() => InstantScalar) readonly setAt!: Instant;
  @Field(() => String, { nullable: true, description: 'Null: the system.' }) readonly setBy!: string | null;
  @Field(() => ID, { nullable: true }) readonly submission!: string | null;
  @Field(() => String, { nullable: true }) readonly number!: string | null;
  @Field(() => InstantScalar, { nullable: true }) readonly clearedAt!: Instant | null;
  @Field(() => String, { nullable: true }) readonly clearedBy!: string | null;
  @Field(() => String, { nullable: true }) readonly clearReason!: string | null;
}

@ObjectType('Applicant', {
  description: 'By its unified social credit code: not the town that files for it.',
})
export class ApplicantType implements ApplicantView {
  @Field(() => ID) readonly code!: string;
  @Field(() => TextType, { nullable: true, description: 'Null where it is no registered organization.' })
  readonly name!: TextType | null;
  @Field(() => Boolean) readonly badCredit!: boolean;
  @Field(() => Boolean) readonly rightLost!: boolean;
  @Field(() => [ApplicantMarkType], { description: 'The newest first.' })
  readonly marks!: readonly ApplicantMarkType[];
}

@ObjectType('ApplicantConnection')
export class ApplicantConnectionType implements ApplicantPage {
  @Field(() => [ApplicantType]) readonly nodes!: readonly ApplicantType[];
  @Field(() => PageInfoType) readonly pageInfo!: PageInfoType;
}
