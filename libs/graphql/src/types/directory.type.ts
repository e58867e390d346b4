import type { DirectoryPostView, DirectoryUnitView } from '@countersign/application';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { UnitType } from './organization.type.js';
import { TextType } from './text.type.js';

@ObjectType('DirectoryPerson')
export class DirectoryPersonType {
  @Field(() => ID) readonly id!: string;
  @Field(() => String) readonly name!: string;
}

@ObjectType('DirectoryPost', { description: 'A post that somebody holds.' })
export class DirectoryPostType implements DirectoryPostView {
  @Field(() => String) readonly post!: string;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => [String], { description: 'Names.' }) readonly people!: readonly string[];
  @Field(() => [DirectoryPersonType]) readonly holders!: readonly DirectoryPersonType[];
}

@ObjectType('DirectoryUnit')
export class DirectoryUnitType implements DirectoryUnitView {
  @Field(() => UnitType) readonly unit!: UnitType;
  @Field(() => [DirectoryPostType]) readonly posts!: readonly DirectoryPostType[];
}
