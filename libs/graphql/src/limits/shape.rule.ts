import { GraphQLError, Kind } from 'graphql';
import type {
  ASTVisitor,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
  ValidationContext,
} from 'graphql';

/** Of a document; our longest has some 700. */
export const MAX_TOKENS = 3_000;
/** The deepest that our screens ask for is 8. */
const MAX_DEPTH = 12;
/** A screen asks for a few things at once; a hundred aliases of one expensive field is not a screen. */
const MAX_ROOT_FIELDS = 20;

/** Refuses documents that are deeper or broader than any of ours. `MAX_TOKENS` bounds their length already. */
export function shapeRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation: OperationDefinitionNode) {
      const { depth, rootFields } = measure(context, operation.selectionSet);
      if (depth > MAX_DEPTH) {
        context.reportError(
          new GraphQLError(`the query is ${depth} levels deep; ${MAX_DEPTH} are allowed`, {
            nodes: operation,
          }),
        );
      }
      if (rootFields > MAX_ROOT_FIELDS) {
        context.reportError(
          new GraphQLError(`${rootFields} fields are asked for at once; ${MAX_ROOT_FIELDS} are allowed`, {
            nodes: operation,
          }),
        );
      }
    },
  };
}

type Measure = { readonly depth: number; readonly rootFields: number };

function measure(context: ValidationContext, root: SelectionSetNode): Measure {
  const known = new Map<FragmentDefinitionNode, Measure>();

  const ofFragment = (fragment: FragmentDefinitionNode | null | undefined): Measure => {
    if (!fragment) return { depth: 0, rootFields: 0 };
    const before = known.get(fragment);
    if (before) return before;
    // Entered first, so that a fragment that spreads itself, which another rule refuses, ends here.
    known.set(fragment, { depth: 0, rootFields: 0 });
    const measured = ofSet(fragment.selectionSet);
    known.set(fragment, measured);
    return measured;
  };
  const ofSet = (set: SelectionSetNode): Measure => {
    let depth = 0;
    let rootFields = 0;
    for (const selection of set.selections) {
      const inner: Measure =
        selection.kind === Kind.FIELD
          ? { depth: 1 + (selection.selectionSet ? ofSet(selection.selectionSet).depth : 0), rootFields: 1 }
          : selection.kind === Kind.INLINE_FRAGMENT
            ? ofSet(selection.selectionSet)
            : ofFragment(context.getFragment(selection.name.value));
      depth = Math.max(depth, inner.depth);
      rootFields += inner.rootFields;
    }
    return { depth, rootFields };
  };
  return ofSet(root);
}
