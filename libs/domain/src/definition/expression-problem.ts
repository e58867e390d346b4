import { evaluate, parseExpression } from 'feelin';
import { SCOPE_NAMES } from './expression.js';

/**
 * What may follow `form.`, `derived.`, `results.`, `submitter.`, `signed.`, `signed.review.` in a definition's
 * expressions; `given` and `late` are known where they are among them.
 */
export type Members = Readonly<Record<string, ReadonlySet<string>>>;

/**
 * FEEL's functions that depend on their arguments alone and end soon. The others read the server's clock or zone
 * (`now`, `today`, `time`) or run a regular expression (`matches` took ten seconds on 29 letters).
 */
const FUNCTIONS = new Set([
  ...['abs', 'all', 'any', 'append', 'ceiling', 'concatenate', 'contains', 'count', 'date', 'decimal'],
  ...['distinct values', 'ends with', 'even', 'flatten', 'floor', 'index of', 'list contains', 'lower case'],
  ...['max', 'mean', 'median', 'min', 'mode', 'modulo', 'not', 'number', 'odd', 'product', 'reverse'],
  ...['round down', 'round half down', 'round half up', 'round up', 'starts with', 'string', 'string join'],
  ...['string length', 'sublist', 'substring', 'substring after', 'substring before', 'sum', 'upper case'],
]);

/**
 * What is wrong with a FEEL expression, or null. Checked once, at publication: syntax, names, and the places where
 * FEEL would answer something silently that nobody meant.
 */
export function expressionProblem(expression: string, members: Members): string | null {
  const nodes = nodesOf(expression);
  if (nodes.some(({ isError }) => isError)) return 'is not FEEL';
  const locals = new Set(nodes.filter(({ name }) => name === 'Name').map(({ text }) => text));
  for (const node of nodes) {
    const why = nodeProblem(node, members, locals);
    if (why) return why;
  }
  return null;
}

type Node = {
  readonly name: string;
  readonly text: string;
  readonly isError: boolean;
  /** Direct children, as their names and texts. */
  readonly children: readonly { readonly name: string; readonly text: string }[];
  /** Inside the brackets of `list[...]`, where the items' own fields are names too. */
  readonly inFilter: boolean;
};

function nodesOf(expression: string): readonly Node[] {
  const nodes: Node[] = [];
  let filters = 0;
  parseExpression(expression, {}, undefined).iterate({
    enter: ({ name, from, to, node, type: { isError } }) => {
      const children = [];
      for (let child = node.firstChild; child; child = child.nextSibling)
        children.push({ name: child.name, text: expression.slice(child.from, child.to) });
      nodes.push({ name, text: expression.slice(from, to), isError, children, inFilter: filters > 0 });
      if (name === 'FilterExpression') filters += 1;
    },
    leave: ({ name }) => {
      if (name === 'FilterExpression') filters -= 1;
    },
  });
  return nodes;
}

function nodeProblem(
  { name, text, children, inFilter }: Node,
  members: Members,
  locals: ReadonlySet<string>,
): string | null {
  switch (name) {
    case 'IfExpression':
      return 'has an if, which takes the else where the condition is null: use and, or, or two conditions';
    case 'FunctionDefinition':
      return 'defines a function';
    case 'IterationContext':
      return children.some((child) => child.name === '..') ? 'loops over a range' : null;
    case 'NumericLiteral':
      return /e/i.test(text) ? `writes ${text}, which feelin misreads: write it out` : null;
    case 'DateTimeConstructor':
    case 'AtLiteral':
      return text === 'date' ? null : `uses ${text}: of dates and times only date(...) is allowed`;
    case 'Comparison':
      return comparesText(children) ? 'compares the order of texts: "9" > "100"' : null;
    case 'PathExpression':
      return memberProblem(children, members);
    case 'VariableName':
      if (text === 'given' && !members['given']) return 'uses given, which only the checks of a stage know';
      if (text === 'late' && !members['late']) return 'uses late, which only those know whom it goes up to';
      return SCOPE_NAMES.some((known) => known === text) || locals.has(text) || FUNCTIONS.has(text)
        ? null
        : inFilter && !isBuiltin(text)
          ? null
          : `uses ${text}, which is not among ${SCOPE_NAMES.join(', ')} and the functions allowed`;
    default:
      return null;
  }
}

function comparesText(children: Node['children']): boolean {
  const isOrder = children.some(
    (child) => child.name === 'between' || (child.name === 'CompareOp' && /[<>]/.test(child.text)),
  );
  return isOrder && children.some((child) => child.name === 'StringLiteral');
}

/** `signed.review`, `signed.review[-1]`: what was signed there. */
const SIGNED = /^(signed\.[a-zA-Z0-9]+)(?:\[[^\]]*\])?$/;

function memberProblem([of, , member]: Node['children'], members: Members): string | null {
  const key = of && (of.name === 'VariableName' ? of.text : SIGNED.exec(of.text)?.[1]);
  const known = key === undefined ? undefined : members[key];
  return known && member && !known.has(member.text)
    ? `uses ${of!.text}.${member.text}, which there is not`
    : null;
}

function isBuiltin(name: string): boolean {
  return typeof evaluate(name, {}).value === 'function';
}
