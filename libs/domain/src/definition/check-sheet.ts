import type { Problem } from '../errors.js';
import { problem } from './problem.js';
import type { ProcessDefinition } from './schema.js';

/** The score sheet: grades that fall to 0, rules that can be computed, and somebody who scores each criterion (O11). */
export function checkSheet({ sheet, stages }: ProcessDefinition): Problem[] {
  if (!sheet) return [];
  const { criteria, grades } = sheet;
  const falling = grades.every(({ atLeast }, index) => index === 0 || atLeast < grades[index - 1]!.atLeast);
  const scoring = stages.filter(({ scores }) => scores).flatMap(({ seats }) => seats);
  // Who sits by an expression may be anybody.
  const isSeated = (owner: string) => scoring.some(({ unit }) => unit === undefined || unit === owner);
  return [
    ...(falling && grades.at(-1)?.atLeast === 0 ? [] : [problem('sheet.grades', 'mustFallTo0')]),
    ...criteria.flatMap(({ id, owner, max, kind }) => [
      ...(isSeated(owner) ? [] : [problem(`sheet.criteria.${id}`, 'nobodyScores', { owner })]),
      ...(kind.type === 'linear' && kind.from.value === kind.to.value
        ? [problem(`sheet.criteria.${id}`, 'lineWithoutLength')]
        : []),
      ...(kind.type === 'banded' && kind.bands.some(({ score }) => score < 0 || score > max)
        ? [problem(`sheet.criteria.${id}`, 'bandOutOfRange')]
        : []),
    ]),
  ];
}
