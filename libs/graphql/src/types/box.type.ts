import type { Box, BoxCount, BoxItem, BoxPage, DelegateSignerView } from '@countersign/application';
import type { Instant } from '@countersign/calendar';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ClockType } from './clock.type.js';
import { BoxEnum } from './enums.js';
import { InstantScalar } from './instant.scalar.js';
import { UnitType } from './organization.type.js';
import { PageInfoType } from './page-info.type.js';
import { TextType } from './text.type.js';
import { UrgencyType } from './time.type.js';

@ObjectType('BoxCount')
export class BoxCountType implements BoxCount {
  @Field(() => BoxEnum) readonly box!: Box;
  @Field(() => Int) readonly count!: number;
  @Field(() => Int) readonly green!: number;
  @Field(() => Int) readonly yellow!: number;
  @Field(() => Int) readonly red!: number;
}

@ObjectType('DelegateSigner')
export class DelegateSignerType implements DelegateSignerView {
  @Field(() => String) readonly name!: string;
  @Field(() => String) readonly forPerson!: string;
}

@ObjectType('BoxItem', { description: 'One row of a box: what, which stage, from whom, what is asked.' })
export class BoxItemType implements BoxItem {
  @Field(() => ID) readonly id!: string;
  @Field(() => ID, { nullable: true, description: 'Null for a draft.' }) readonly submission!: string | null;
  @Field(() => ID, { nullable: true }) readonly draft!: string | null;
  @Field(() => String, { nullable: true }) readonly number!: string | null;
  @Field(() => String) readonly title!: string;
  @Field(() => ID) readonly matter!: string;
  @Field(() => TextType) readonly matterTitle!: TextType;
  @Field(() => String, { nullable: true }) readonly stage!: string | null;
  @Field(() => TextType, { nullable: true }) readonly stageTitle!: TextType | null;
  @Field(() => UnitType, { nullable: true }) readonly submitter!: UnitType | null;
  @Field(() => Int, { nullable: true, description: 'The assignment, in todo and done.' })
  readonly assignment!: number | null;
  @Field(() => TextType, { nullable: true }) readonly task!: TextType | null;
  @Field(() => ClockType, { nullable: true, description: 'Of the stage in hand (本环节).' })
  readonly clock!: ClockType | null;
  @Field(() => ClockType, { nullable: true, description: 'Of the whole (全程).' })
  readonly overall!: ClockType | null;
  @Field(() => TextType, { nullable: true, description: 'What the submission is paused for (T6).' })
  readonly pause!: TextType | null;
  @Field(() => UrgencyType, { nullable: true }) readonly urgency!: UrgencyType | null;
  @Field(() => TextType, { nullable: true }) readonly outcome!: TextType | null;
  @Field(() => UnitType, { nullable: true, description: 'Signed by somebody else for the unit (代).' })
  readonly forUnit!: UnitType | null;
  @Field(() => DelegateSignerType, { nullable: true, description: 'Where a delegate signed or filed (代).' })
  readonly signer!: DelegateSignerType | null;
  @Field(() => InstantScalar) readonly at!: Instant;
  @Field(() => Boolean) readonly unread!: boolean;
}

@ObjectType('BoxConnection')
export class BoxConnectionType implements BoxPage {
  @Field(() => [BoxItemType]) readonly nodes!: readonly BoxItemType[];
  @Field(() => PageInfoType) readonly pageInfo!: PageInfoType;
  @Field(() => Int) readonly totalCount!: number;
}
