import type { Act } from '../generated/graphql.js';
import type { AllowedActionView, OutcomeView } from './views.js';

/** An outcome that asks for the form again: supplement, resubmission. */
export const needsForm = ({ requires }: OutcomeView): boolean => requires.includes('form');

export const actionsOf = (actions: readonly AllowedActionView[], act: Act): readonly AllowedActionView[] =>
  actions.filter((action) => action.act === act);

/** What is asked of the reader: to answer, or to prepare the answer and pass it up (O7). */
export const answersIn = (actions: readonly AllowedActionView[]): readonly AllowedActionView[] =>
  actions.filter(({ act }) => act === 'giveOpinion' || act === 'passUp');

/** The same action without the outcomes that go through the form. */
export const withoutForm = (action: AllowedActionView): AllowedActionView => ({
  ...action,
  outcomes: action.outcomes.filter((outcome) => !needsForm(outcome)),
});

/** An answer to be given through the form. */
export type Revising = { readonly action: AllowedActionView; readonly outcome: OutcomeView };
