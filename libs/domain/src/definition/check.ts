import type { Problem } from '../errors.js';
import { checkConverts } from './check-converts.js';
import { checkChains, checkMarks } from './check-chain.js';
import { checkExpressions } from './check-expressions.js';
import { checkFigures } from './check-figures.js';
import { checkInvited } from './check-invited.js';
import { checkItems } from './check-items.js';
import { checkLate } from './check-late.js';
import { checkResubmission } from './check-resubmission.js';
import { checkRegisters } from './check-register.js';
import { checkRoute } from './check-route.js';
import { checkSecrecy } from './check-secrecy.js';
import { checkSheet } from './check-sheet.js';
import { checkStage } from './check-stage.js';
import { checkTime } from './check-time.js';
import { problem } from './problem.js';
import type { ProcessDefinition } from './schema.js';

/**
 * What a definition gets wrong although its shape is right; an empty list may be published.
 * A running submission trusts all of it: the errors that `decide` throws as bugs are those found here.
 */
export function checkDefinition(definition: ProcessDefinition): readonly Problem[] {
  return [
    ...duplicates(definition),
    ...definition.stages.flatMap((stage, index) => checkStage(definition, stage, `stages.${index}`)),
    ...checkFirstStage(definition),
    ...checkEndings(definition),
    ...checkRoute(definition),
    ...checkTime(definition),
    ...checkLate(definition),
    ...checkChains(definition),
    ...checkMarks(definition),
    ...checkRegisters(definition),
    ...checkInvited(definition),
    ...checkItems(definition),
    ...checkResubmission(definition),
    ...checkConverts(definition),
    ...checkExpressions(definition),
    ...checkFigures(definition),
    ...checkSecrecy(definition),
    ...checkSheet(definition),
    ...checkRest(definition),
  ];
}

function duplicates(definition: ProcessDefinition): Problem[] {
  const { stages, endings, clocks, pauses, urgency, materials, sheet, form, converts, figures } = definition;
  const groups: readonly [string, readonly { id: string }[]][] = [
    ['stages', [...stages, ...endings]],
    ['clocks', clocks],
    ['pauses', pauses],
    ['converts', converts ?? []],
    ['urgency.levels', urgency?.levels ?? []],
    ['materials', materials],
    ['form.derived', form.derived],
    ['figures', figures],
    ['sheet.criteria', sheet?.criteria ?? []],
    ['sheet.grades', sheet?.grades ?? []],
    ...stages.flatMap(({ id, seats, outcomes, results }): [string, readonly { id: string }[]][] => [
      [`stages.${id}.seats`, seats],
      [`stages.${id}.outcomes`, outcomes],
      [`stages.${id}.results`, results],
    ]),
  ];
  return groups.flatMap(([path, list]) =>
    list
      .filter(({ id }, index) => list.findIndex((other) => other.id === id) < index)
      .map(({ id }) => problem(path, 'duplicate', { id })),
  );
}

/** Filing is signed by whoever files, in the same act: one seat, always there, for every post that may file. */
function checkFirstStage({ stages, filedBy }: ProcessDefinition): Problem[] {
  const [first] = stages;
  const [seat, ...others] = first?.seats ?? [];
  const isSubmitters =
    seat !== undefined &&
    others.length === 0 &&
    seat.unitFrom === 'submitter.unit' &&
    seat.when === undefined &&
    filedBy.posts.every((post) => seat.post === undefined || seat.post === post) &&
    first?.outcomes.length === 1;
  return isSubmitters ? [] : [problem('stages.0', 'mustBeTheSubmitters')];
}

/** Every matter can be withdrawn (O10), and cancelled where somebody may; what reopens leads to a stage. */
function checkEndings({ endings, stages, clocks, administrator }: ProcessDefinition): Problem[] {
  const has = (kind: string) => endings.some((ending) => ending.kind === kind);
  return [
    ...(has('withdrawn') ? [] : [problem('endings', 'noneForWithdrawing')]),
    ...(administrator && !has('void') ? [problem('endings', 'noneForCancelling')] : []),
    ...endings.flatMap(({ id, reopens }) => {
      if (!reopens) return [];
      const at = `endings.${id}.reopens`;
      return [
        ...(stages.some((stage) => stage.id === reopens.to)
          ? []
          : [problem(at, 'unknown', { id: reopens.to })]),
        ...reopens.starts
          .filter((clock) => !clocks.some((one) => one.id === clock))
          .map((clock) => problem(at, 'unknownClock', { id: clock })),
      ];
    }),
  ];
}

function checkRest({ numbering, documents, example, materials }: ProcessDefinition): Problem[] {
  const counted = (text: string) => /\{n\d?\}/.test(text);
  return [
    ...(counted(numbering) ? [] : [problem('numbering', 'withoutCounter')]),
    ...Object.entries(documents)
      .filter(([, { number }]) => !counted(number))
      .map(([id]) => problem(`documents.${id}.number`, 'withoutCounter')),
    // D4: the word and whose it is go together.
    ...Object.entries(documents)
      .filter(([, { number, words }]) => number.includes('{word}') !== (words !== undefined))
      .map(([id]) => problem(`documents.${id}.words`, 'wordsGoWithTheNumber')),
    ...example.materials
      .filter((id) => !materials.some((material) => material.id === id))
      .map((id) => problem('example.materials', 'unknown', { id })),
  ];
}
