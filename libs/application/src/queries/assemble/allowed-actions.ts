import { STATUTORY_PAUSES, allowedActions, proposedFields, resolveParty, scopeOf } from '@countersign/domain';
import type { AllowedAction, AllowedOutcome, Text } from '@countersign/domain';
import type {
  Act,
  AllowedActionView,
  AllowedOutcomeView,
  ExtendableView,
  PauseReasonView,
} from '../views/allowed-action.view.js';
import type { CriterionView } from '../views/form.view.js';
import type { ItemView } from '../views/time.view.js';
import { dueIfGranted } from './clock.js';
import type { Screen } from './screen.js';
import { isPresent, itemViews } from './time.js';

/** How the acts that are not a stage's own are called. */
const TITLES = {
  takeBack: { zh: '取回', en: 'Take back' },
  adoptOpinion: { zh: '标注采纳情况', en: 'Mark as adopted or not' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  requestReevaluation: { zh: '申请重新评估', en: 'Ask for re-evaluation' },
  pause: { zh: '暂停计时', en: 'Pause' },
  resume: { zh: '恢复计时', en: 'Resume' },
  requestExtension: { zh: '申请延长时限', en: 'Ask for an extension' },
  changeUrgency: { zh: '调整紧急程度', en: 'Change the urgency' },
  sendBack: { zh: '退回申报单位', en: 'Send back to the submitter' },
  sendBackTo: { zh: '退回上一环节', en: 'Send back to an earlier stage' },
  supply: { zh: '补齐容缺材料', en: 'Bring what was deferred' },
  passDown: { zh: '退回修改', en: 'Pass back down' },
  fetchUp: { zh: '提办', en: 'Fetch it up' },
  transfer: { zh: '转办', en: 'Transfer' },
  addReviewer: { zh: '加签', en: 'Add a reviewer' },
  removeReviewer: { zh: '减签', en: 'Remove a reviewer' },
  returnWork: { zh: '退办', en: 'Return' },
  reassign: { zh: '处理退办', en: 'Say whose it is' },
  entrust: { zh: '委派', en: 'Give to prepare' },
  prepare: { zh: '拟办完成', en: 'Prepared' },
  recall: { zh: '收回委派', en: 'Call back' },
  recuse: { zh: '回避', en: 'Recuse oneself' },
  markRelated: { zh: '标注回避人员', en: 'Mark as related' },
  urge: { zh: '催办', en: 'Urge' },
  circulate: { zh: '传阅', en: 'Circulate' },
  cancel: { zh: '作废', en: 'Cancel' },
} as const satisfies Partial<Record<Act, Text>>;

/** What the core allows, in the words of the screen. */
export function allowedActionViews(
  screen: Screen,
  criteria: readonly CriterionView[],
): readonly AllowedActionView[] {
  const { context, state, viewer, now } = screen;
  return allowedActions(context, state, viewer, now).map((action) => actionView(screen, action, criteria));
}

const NOTHING = {
  ...{ assignment: null, stage: null, assignmentVersion: null, formRevision: null },
  ...{ outcomes: [], criteria: [], fields: null, proposed: null, mayVeto: false, supplementary: false },
  ...{ reasons: [], extensions: [], levels: [], items: [], stages: [], mayGoStraight: false, posts: [] },
  ...{ until: null, ways: [], mayLeave: false, taken: [], ownUnitOnly: false },
} as const;

function actionView(
  screen: Screen,
  action: AllowedAction,
  sheet: readonly CriterionView[],
): AllowedActionView {
  switch (action.act) {
    case 'giveOpinion':
    case 'correctOpinion':
    case 'passUp':
      return {
        ...NOTHING,
        ...action,
        outcomes: action.outcomes.map((outcome) => outcomeView(screen, outcome)),
        criteria: sheet.filter(({ id }) => action.criteria.some((criterion) => criterion.id === id)),
        fields: action.fields ?? null,
        proposed: action.act === 'correctOpinion' ? null : proposalFor(screen, action.assignment),
        supplementary: screen.state.work[action.assignment]?.is.work === 'deemed',
      };
    case 'takeBack':
    case 'adoptOpinion':
    case 'transfer':
    case 'addReviewer':
    case 'removeReviewer':
    case 'urge':
    case 'fetchUp':
    case 'returnWork':
    case 'reassign':
    case 'entrust':
    case 'prepare':
    case 'recall':
    case 'recuse':
      return { ...NOTHING, ...action, title: TITLES[action.act] };
    case 'passDown': {
      const { unit } = screen.state.work[action.assignment]!;
      const titled = (post: string) => ({ post, title: screen.organization.postTitle(unit, post) });
      return { ...NOTHING, ...action, title: TITLES.passDown, posts: action.posts.map(titled) };
    }
    case 'withdraw':
    case 'requestReevaluation':
    case 'resume':
    case 'sendBack':
    case 'circulate':
    case 'cancel':
      return { ...NOTHING, act: action.act, title: TITLES[action.act] };
    case 'markRelated':
      return { ...NOTHING, ...action, title: TITLES.markRelated };
    case 'sendBackTo':
      return { ...NOTHING, ...action, title: TITLES.sendBackTo };
    case 'pause':
      return { ...NOTHING, act: 'pause', title: TITLES.pause, reasons: action.reasons.map(reasonView) };
    case 'requestExtension': {
      const extensions = action.clocks.flatMap((clock) => extendable(screen, clock));
      return { ...NOTHING, act: 'requestExtension', title: TITLES.requestExtension, extensions };
    }
    case 'changeUrgency': {
      const levels = action.levels.map(({ id, title, mayLengthen }) => ({
        ...{ level: id, title, lower: mayLengthen },
      }));
      return { ...NOTHING, act: 'changeUrgency', title: TITLES.changeUrgency, levels };
    }
    case 'supply': {
      const { context } = screen;
      const items = itemViews(context, action.items, (id) => (isPresent(context.form, id) ? THERE : null));
      const formRevision = screen.state.form.revision;
      const { assignment } = action;
      return { ...NOTHING, act: 'supply', title: TITLES.supply, assignment, items, formRevision };
    }
  }
}

function proposalFor({ context, state }: Screen, no: number): unknown {
  const proposed = proposedFields(context, state, state.work[no]!);
  return Object.keys(proposed).length > 0 ? proposed : null;
}

/** To be named as missing or not: since when it is there does not matter. */
const THERE = { on: null };

type Reason = Extract<AllowedAction, { act: 'pause' }>['reasons'][number];
const reasonView = ({ id, title, source }: Reason): PauseReasonView => ({
  ...{ id, title, source },
  statutory: (STATUTORY_PAUSES as readonly string[]).includes(id),
});

type Extensible = Extract<AllowedAction, { act: 'requestExtension' }>['clocks'][number];

function extendable(
  { context, state, organization, now }: Screen,
  { id, title, limit, extension }: Extensible,
): readonly ExtendableView[] {
  if (!extension) return [];
  const { amount, source } = extension;
  const { unit, post } = resolveParty(extension.by, scopeOf(context, state));
  return [
    {
      ...{ clock: id, title, amount, unit: limit.unit, source },
      by: organization.unit(unit),
      byPost: post === null ? null : organization.postTitle(unit, post),
      wouldBeDueOn: dueIfGranted({ calendar: context.calendar, now }, state.clocks[id], amount),
    },
  ];
}

function outcomeView(screen: Screen, outcome: AllowedOutcome): AllowedOutcomeView {
  const { id, title, stance, requires, available, mayVeto, unless, asksFor, defers, marked } = outcome;
  return {
    ...{ id, title, stance, requires, available, mayVeto, unless: unless ?? null },
    ...{ asksFor: asksFor ?? null, defers: defers ?? null, items: itemsToName(screen, outcome) },
    marked: marked ?? null,
  };
}

/** T5: any material, or the form; T15: those on the definition's list. */
function itemsToName({ context }: Screen, { asksFor, defers }: AllowedOutcome): readonly ItemView[] {
  const { materials, deferrable } = context.definition.definition;
  const isThere = (id: string) => (id === 'form' || isPresent(context.form, id) ? THERE : null);
  if (asksFor !== undefined) return itemViews(context, [...materials.map(({ id }) => id), 'form'], isThere);
  return defers === undefined ? [] : itemViews(context, deferrable?.materials ?? [], isThere);
}
