import { checkDefinition, definitionSchema } from '@countersign/domain';
import type { Problem, ProcessDefinition } from '@countersign/domain';
import { seriesOf } from '@countersign/persistence';
import { compileSchema } from '../step/form-validation.js';

/** A definition that may be published, or all that is wrong with it. */
export type ReadDefinition =
  | { readonly definition: ProcessDefinition; readonly problems: readonly [] }
  | { readonly definition: null; readonly problems: readonly Problem[] };

/** First the shape; only what has the right shape can be checked for its sense. */
export function readDefinition(body: unknown): ReadDefinition {
  const parsed = definitionSchema.safeParse(body);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({
      path: path.join('.'),
      problem: message,
    }));
    return { definition: null, problems };
  }
  const problems = [...checkDefinition(parsed.data), ...ours(parsed.data)];
  return problems.length > 0 ? { definition: null, problems } : { definition: parsed.data, problems: [] };
}

/** What the core cannot check: the JSON Schemas, and the patterns of the numbers that the shell gives. */
function ours({ form, stages, numbering, documents }: ProcessDefinition): readonly Problem[] {
  const attempts: readonly (readonly [string, () => unknown])[] = [
    ['form.schema', () => compileSchema(form.schema)],
    ...stages.map(
      ({ id, fields }) => [`stages.${id}.fields`, () => fields && compileSchema(fields)] as const,
    ),
    ['numbering', () => seriesOf(numbering, 2000)],
    ...Object.entries(documents).map(
      ([id, { number }]) => [`documents.${id}.number`, () => seriesOf(number, 2000)] as const,
    ),
  ];
  return attempts.flatMap(([path, attempt]) => {
    try {
      attempt();
      return [];
    } catch (error) {
      return [{ path, problem: 'invalid', message: String(error) }];
    }
  });
}
