import type { Problem } from '../errors.js';
import { chainOf } from '../flow/chain.js';
import { problem } from './problem.js';
import type { Outcome, ProcessDefinition, Seat, Stage } from './schema.js';

/** O7: each chain has each post once, ends with who signs, and stands where there is something to prepare. */
export function checkChains(definition: ProcessDefinition): Problem[] {
  return definition.stages.flatMap((stage) => {
    const path = `stages.${stage.id}`;
    const isEmpty = stage.chain && stage.seats.length === 0;
    return [
      ...(stage.chain ? checkPosts(stage.chain, `${path}.chain`) : []),
      ...(isEmpty ? [problem(`${path}.chain`, 'nobodyIsThere')] : []),
      ...stage.seats.flatMap((seat) => checkSeat(stage, seat, `${path}.seats.${seat.id}.chain`)),
    ];
  });
}

function checkSeat(stage: Stage, seat: Seat, path: string): Problem[] {
  const posts = chainOf(stage, seat);
  if (!posts) return [];
  const isAnothers = seat.post !== undefined && seat.post !== posts.at(-1);
  // What is filed with the answer is the submitter's own, and is not prepared as an opinion is.
  const bringsForm = posts.length > 1 && stage.outcomes.some(({ requires }) => requires.includes('form'));
  return [
    ...(seat.chain ? checkPosts(seat.chain, path) : []),
    ...(isAnothers ? [problem(path, 'lastIsNotThePost', { post: seat.post! })] : []),
    ...(bringsForm || stage.phase === 'filing' ? [problem(path, 'chainWhereAFormIsBrought')] : []),
    // A publication is nobody's work.
    ...((seat.late ?? stage.late)?.then === 'expire' && posts.length > 1
      ? [problem(path, 'chainOfAPublication')]
      : []),
  ];
}

const checkPosts = (posts: readonly string[], path: string): Problem[] =>
  posts
    .filter((post, place) => posts.indexOf(post) < place)
    .map((post) => problem(path, 'duplicate', { id: post }));

/** O14: a mark as read says nothing of its own, and on a request stands for a consent that needs nothing, either. */
export function checkMarks(definition: ProcessDefinition): Problem[] {
  return definition.stages.flatMap((stage) =>
    stage.outcomes.flatMap((outcome) =>
      outcome.marks ? checkMark(stage, outcome, `stages.${stage.id}.outcomes.${outcome.id}.marks`) : [],
    ),
  );
}

function checkMark({ outcomes, scores, fields, seats }: Stage, outcome: Outcome, path: string): Problem[] {
  const consent = outcomes.find(({ id }) => id === outcome.marks?.as);
  const required = fields?.['required'];
  // Who decides never consents by a mark: on a request he writes a decision.
  const counts = seats.some(({ decides }) => !decides);
  const asksForMore = scores || (Array.isArray(required) && required.length > 0);
  return [
    ...(outcome.stance === 'neutral' && needsNothing(outcome) ? [] : [problem(path, 'saysMoreThanRead')]),
    ...(asksForMore ? [problem(path, 'moreIsAskedFor')] : []),
    ...(consent ? [] : [problem(path, 'outcomeNotOffered', { id: outcome.marks!.as })]),
    ...(consent && (consent.stance !== 'for' || (counts && !needsNothing(consent)) || consent.marks)
      ? [problem(path, 'isNoPlainConsent', { id: consent.id })]
      : []),
  ];
}

const needsNothing = ({ requires, when, asksFor, defers }: Outcome): boolean =>
  requires.length === 0 && when === undefined && asksFor === undefined && defers === undefined;
