import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { MarkBadge } from '../common/marks.js';
import { useLanguage, useText } from '../common/text.js';
import { useFigure } from '../filing/use-figure.js';
import { useNamedParties } from '../filing/use-party-names.js';
import { localizeSchema } from '../filing/localize-schema.js';
import { EarlierOpinions } from './earlier-opinions.js';
import { FoldedText } from './folded-text.js';
import { OutcomeMark } from './outcome-mark.js';
import styles from './opinions-table.module.css';
import { groupsOf } from './read-form.js';
import type { OpinionView } from './views.js';

type Props = {
  readonly opinion: OpinionView;
  /** Those it replaced, oldest first, and those taken back. */
  readonly earlier: readonly OpinionView[];
};

/** An opinion in full: outcome and marks on the first line, then what was written. */
export function OpinionWords({ opinion, earlier }: Props) {
  const { t } = useTranslation();
  const name = useText();
  const {
    text,
    conditions,
    attachments,
    veto,
    fields,
    fieldsSchema,
    bySystem,
    deemed,
    carriedFrom,
    scores,
    corrects,
    correctionReason,
  } = opinion;
  return (
    <div className={styles['words']}>
      <p>
        <OutcomeMark opinion={opinion} /> {veto ? <MarkBadge mark="veto" /> : null}{' '}
        {bySystem ? <MarkBadge mark={deemed ? 'deemed' : 'system'} /> : null}{' '}
        {carriedFrom ? (
          <MarkBadge mark="carriedOver">{t('submission.cycle', { cycle: carriedFrom.cycle })}</MarkBadge>
        ) : null}
      </p>
      {veto ? (
        <p className={styles['veto']}>
          <FoldedText>
            <b>{t('submission.opinion.ground')}</b> {veto}
          </FoldedText>
        </p>
      ) : null}
      {text ? (
        <p className={styles['text']}>
          <FoldedText>{text}</FoldedText>
        </p>
      ) : null}
      {conditions ? (
        <p className={styles['text']}>
          <FoldedText>
            <b>{t('submission.opinion.conditions')}</b> {conditions}
          </FoldedText>
        </p>
      ) : null}
      {scores.length > 1 ? (
        <p className={styles['aside']}>
          {scores.map(({ criterion, title, score, max }) => (
            <span key={criterion} className={styles['field']}>
              {name(title)} {score}/{max}
            </span>
          ))}
        </p>
      ) : null}
      <FilledIn fields={fields} schema={fieldsSchema} />
      {attachments.length > 0 ? (
        <p className={styles['aside']}>
          {attachments.map((file) => (
            <a
              key={file.id}
              href={`${file.url}?inline=1`}
              target="_blank"
              rel="noreferrer"
              className={styles['field']}
            >
              {file.name}
            </a>
          ))}
        </p>
      ) : null}
      {corrects !== null && correctionReason ? (
        <p className={styles['aside']}>
          <FoldedText>{t('submission.opinion.corrected', { reason: correctionReason })}</FoldedText>
        </p>
      ) : null}
      <EarlierOpinions opinions={earlier} />
    </div>
  );
}

/** What a signer filled in besides text and scores, as the stage's form names it. */
function FilledIn({ fields, schema }: { readonly fields: unknown; readonly schema: unknown }) {
  const language = useLanguage();
  const figure = useFigure();
  const dates = useDates();
  const named = useNamedParties(schema);
  const groups = groupsOf(localizeSchema(schema, language), {}, named(fields));
  // What was left open says nothing.
  const given = groups.flatMap((group) => group.fields).filter(({ value }) => !isEmpty(value));
  if (given.length === 0) return null;
  return (
    <p className={styles['filled']}>
      {given.map(({ id, title, value, unit, isDate }) => (
        <span key={id} className={styles['field']}>
          {value === true
            ? `✓ ${title}`
            : `${title} ${isDate ? dates.fullDay(String(value)) : figure(value)}${unit && ` ${unit}`}`}
        </span>
      ))}
    </p>
  );
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0);
