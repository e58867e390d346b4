import { checkConversion } from '@countersign/domain';
import type { Problem, ProcessDefinition } from '@countersign/domain';

type Checked = { readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] };

/**
 * C5: into what a definition converts, beside the matters that ship. What is not among them may be there where it is
 * published: that is said and is no fault.
 *
 * @param definition - null: it has other faults
 */
export function checkConversions(
  definition: ProcessDefinition | null,
  shipped: readonly ProcessDefinition[],
): Checked {
  const found = (definition?.converts ?? []).map((conversion) => ({
    conversion,
    target: shipped.find(({ id }) => id === conversion.to),
  }));
  return {
    problems: found.flatMap(({ conversion, target }) => (target ? checkConversion(conversion, target) : [])),
    warnings: found.flatMap(({ conversion: { id, to }, target }) =>
      target ? [] : [{ path: `converts.${id}.to`, problem: 'unknownHere', id: to }],
    ),
  };
}
