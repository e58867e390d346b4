import { changedIn, currentOpinion, draftOf, outcomesOf } from '@countersign/domain';
import type { Assignment, Draft } from '@countersign/domain';
import type { ChainView, PreparedView, PassView } from '../views/chain.view.js';
import { scoresOf } from './opinion.js';
import type { Screen } from './screen.js';

/** The chain inside a unit, with what each prepared (O7): for that unit's eyes alone, also when all is signed. */
export function chainView(screen: Screen, assignment: Assignment): ChainView | null {
  const { chain, unit } = assignment;
  if (!chain || screen.viewer.unit !== unit) return null;
  const draft = draftOf(chain);
  const opinion = currentOpinion(assignment);
  const isOwn = opinion && opinion.by !== 'system' && !opinion.carriedFrom && !opinion.forUnit;
  return {
    posts: chain.posts.map((post) => ({ post, title: screen.organization.postTitle(unit, post) })),
    at: chain.at,
    passes: passViews(screen, assignment),
    draft: draft && preparedView(screen, assignment, draft),
    changedBySigner: isOwn && draft ? changedIn(draft, opinion) : [],
  };
}

function passViews(screen: Screen, assignment: Assignment): readonly PassView[] {
  const { unit, chain } = assignment;
  const title = (post: string) => screen.organization.postTitle(unit, post);
  let before: Draft | null = null;
  return chain!.passes.map(({ how, from, to, by, at, draft, reason }): PassView => {
    const changed = draft ? changedIn(before, draft) : [];
    const isFirst = before === null;
    before = draft ?? before;
    return {
      ...{ how, from: title(from), to: title(to), by: screen.organization.signer(by), at },
      reason: reason ?? null,
      draft: draft ? preparedView(screen, assignment, draft) : null,
      // Of the first draft all is new, and nothing was changed.
      changed: isFirst ? [] : changed,
    };
  });
}

function preparedView(screen: Screen, assignment: Assignment, draft: Draft): PreparedView {
  const { context, files } = screen;
  const outcome = outcomesOf(context, assignment).find(({ id }) => id === draft.outcome);
  return {
    outcome: draft.outcome,
    outcomeTitle: outcome?.title ?? { zh: draft.outcome, en: draft.outcome },
    text: draft.text ?? null,
    conditions: draft.conditions ?? null,
    fields: draft.fields ?? null,
    scores: scoresOf(screen, draft),
    veto: draft.veto?.ground ?? null,
    attachments: (draft.attachments ?? []).flatMap((id) => files.get(id) ?? []),
  };
}
