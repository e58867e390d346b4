import { buildSchema, graphql } from 'graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { selectsOnly } from './selects-only.js';

const schema = buildSchema('type Query { one: One } type One { id: ID, seq: Int, more: One }');

async function isOnlyId(query: string): Promise<boolean | undefined> {
  let answer: boolean | undefined;
  const one = (_: unknown, __: unknown, info: GraphQLResolveInfo) => {
    answer = selectsOnly(info, ['id', 'seq']);
    return {};
  };
  await graphql({ schema, source: query, rootValue: { one } });
  return answer;
}

it('sees what is asked for below a field, through fragments and across repetitions', async () => {
  expect(await isOnlyId('{ one { id seq __typename } }')).toBe(true);
  expect(await isOnlyId('{ one { a: id ... on One { seq } ...f } } fragment f on One { id }')).toBe(true);
  expect(await isOnlyId('{ one { id more { id } } }')).toBe(false);
  expect(await isOnlyId('{ one { id ...f } } fragment f on One { ... on One { more { id } } }')).toBe(false);
  expect(await isOnlyId('{ one { id } one { more { id } } }')).toBe(false);
});
