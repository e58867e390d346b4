import { Field, InputType } from '@nestjs/graphql';

@InputType('SignInInput')
export class SignInInput {
  @Field(() => String) readonly account!: string;
  @Field(() => String) readonly password!: string;
}
