import { definitions } from '../../test/definitions.js';
import { definitionSchema, type ProcessDefinition } from '../definition/schema.js';
import { decidedWith } from './decided-with.js';

const text = { zh: 'x', en: 'x' };
const issued = (document: string) => ({ type: 'document' as const, document });

/** `board`, where each of these results issues a document. */
function withDocuments(at: Readonly<Record<string, string>>): ProcessDefinition {
  const { board } = definitions;
  return definitionSchema.parse({
    ...board,
    documents: Object.fromEntries(
      Object.values(at).map((id) => [id, { title: text, body: text, number: '{year}-{n}' }]),
    ),
    stages: board.stages.map((stage) => ({
      ...stage,
      results: stage.results.map((result) => {
        const document = at[`${stage.id}.${result.id}`];
        return document === undefined ? result : { ...result, effects: [issued(document)] };
      }),
    })),
  });
}

it('is what a deciding stage issues, and what ends it, not what tells of the way', () => {
  const definition = withDocuments({
    'first.yes': 'acceptance',
    'result.positive': 'admission',
    'result.negative': 'rejection',
    'followUps.completed': 'completion',
  });
  expect([...decidedWith(definition)]).toEqual(['admission', 'rejection', 'completion']);
});
