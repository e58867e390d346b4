import { useTranslation } from 'react-i18next';
import { useMe } from '../common/me.js';
import { useSignerName } from '../common/signer-name.js';
import { useLanguage, useText } from '../common/text.js';
import { propertiesOf } from '../filing/choices.js';
import { localizeSchema } from '../filing/localize-schema.js';
import { itemsNamed } from './items-asked.js';
import { mayVetoNow, type OpinionDraft, outcomeOf } from './opinion-draft.js';
import type { NextPost } from './use-next-post.js';
import type { AllowedActionView, MaterialView, OutcomeView } from './views.js';

/** The one line read before signing: in whose name, what, with which scores. */
export function useConfirmation(
  action: AllowedActionView,
  draft: OpinionDraft,
  next: NextPost | null,
): string {
  const { t } = useTranslation();
  const text = useText();
  const { name, acting, actingFor } = useMe();
  const signed = useSignerName();
  const outcome = outcomeOf(action, draft);
  const marked = outcome?.marked ? t(`submission.marked.${outcome.marked}`) : '';
  const scores = action.criteria.map(
    ({ id, title, max }) => `${text(title)} ${draft.scores[id] ?? '—'}/${max}`,
  );
  /** What follows from naming items is heavier than a word on a button says. */
  const consequences = (chosen: OutcomeView): readonly string[] => {
    if (!chosen.asksFor && !chosen.defers) return [];
    const items = itemsNamed(chosen, draft.fields).map(({ title }) => text(title));
    const key = chosen.asksFor ? 'confirmAsked' : 'confirmDeferred';
    return [
      t(`submission.opinion.${key}`, {
        count: items.length,
        items: items.join(t('submission.standing.and')),
      }),
    ];
  };
  return [
    t(next ? 'submission.chain.confirmation' : `submission.opinion.confirmation${actingFor ? 'For' : ''}`, {
      unit: text(acting.unit.name),
      post: text(acting.title),
      // Who stands in is not that post: both are named, as they will be under what is signed (O9).
      name: next ? signed({ name, forPerson: actingFor?.name ?? null }) : name,
      forPerson: actingFor?.name ?? '',
      outcome: [text(outcome?.title), marked].filter(Boolean).join(' · '),
      who: next?.to ?? '',
      signs: next?.signs ?? '',
    }),
    ...(outcome ? consequences(outcome) : []),
    ...(mayVetoNow(action, draft) && draft.vetoing ? [t('submission.opinion.confirmVeto')] : []),
    ...(scores.length > 0 ? [scores.join(t('submission.standing.and'))] : []),
  ].join(' · ');
}

/** What a refusal's path is called on this form: `opinion.scores.landUse` -> the criterion's title. */
export function useFieldName(
  action: AllowedActionView,
  materials: readonly MaterialView[],
): (path: string) => string | undefined {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  return (path) => {
    const [part = '', id = ''] = path.replace(/^opinion\./, '').split('.');
    if (part === 'scores') {
      const criterion = action.criteria.find((other) => other.id === id);
      return criterion ? text(criterion.title) : undefined;
    }
    if (part === 'items' || part === 'materials') {
      const item = action.outcomes.flatMap(({ items }) => items).find((other) => other.id === id);
      return text((item ?? materials.find((other) => other.id === id))?.title) || undefined;
    }
    if (part === 'fields') {
      return propertiesOf(localizeSchema(action.fields, language)).find(([name]) => name === id)?.[1].title;
    }
    if (part === 'text') return t('submission.opinion.text');
    if (part === 'conditions') return t('submission.opinion.conditions');
    if (part === 'veto') return t('submission.opinion.ground');
    if (part === 'reason') return t('submission.opinion.correctionReason');
    return part === 'outcome' ? t('submission.opinion.outcome') : undefined;
  };
}
