import { allowedActions } from '@countersign/domain';
import type { AllowedAction, Text } from '@countersign/domain';
import type { Act, AllowedActionView, AllowedOutcomeView } from '../views/allowed-action.view.js';
import type { CriterionView } from '../views/form.view.js';
import type { Screen } from './screen.js';

/** How the acts that are not a stage's own are called. */
const TITLES = {
  takeBack: { zh: '取回', en: 'Take back' },
  adoptOpinion: { zh: '标注采纳情况', en: 'Mark as adopted or not' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  requestReevaluation: { zh: '申请重新评估', en: 'Ask for re-evaluation' },
} as const satisfies Partial<Record<Act, Text>>;

/** What the core allows, in the words of the screen. */
export function allowedActionViews(
  screen: Screen,
  criteria: readonly CriterionView[],
): readonly AllowedActionView[] {
  const { context, state, viewer } = screen;
  return allowedActions(context, state, viewer).map((action) => actionView(action, criteria));
}

const NOTHING_TO_FILL_IN = {
  ...{ outcomes: [], criteria: [], fields: null, mayVeto: false, formRevision: null },
} as const;

function actionView(action: AllowedAction, sheet: readonly CriterionView[]): AllowedActionView {
  switch (action.act) {
    case 'giveOpinion':
    case 'correctOpinion':
      return {
        ...action,
        outcomes: action.outcomes.map(outcomeView),
        criteria: sheet.filter(({ id }) => action.criteria.some((criterion) => criterion.id === id)),
        fields: action.fields ?? null,
      };
    case 'takeBack':
    case 'adoptOpinion':
      return { ...NOTHING_TO_FILL_IN, ...action, title: TITLES[action.act] };
    case 'withdraw':
    case 'requestReevaluation':
      return {
        ...NOTHING_TO_FILL_IN,
        ...{
          act: action.act,
          title: TITLES[action.act],
          assignment: null,
          stage: null,
          assignmentVersion: null,
        },
      };
  }
}

function outcomeView({
  id,
  title,
  stance,
  requires,
  available,
  mayVeto,
  unless,
}: Extract<
  AllowedAction,
  { act: 'giveOpinion' | 'correctOpinion' }
>['outcomes'][number]): AllowedOutcomeView {
  return { id, title, stance, requires, available, mayVeto, unless: unless ?? null };
}
