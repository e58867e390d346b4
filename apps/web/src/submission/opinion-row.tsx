import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { DaysLeft } from '../common/days-left.js';
import { MarkBadge } from '../common/marks.js';
import { useSignerName } from '../common/signer-name.js';
import { useText } from '../common/text.js';
import { DueDate } from '../day-sheet/due-date.js';
import { Adoption } from './adoption.js';
import { OpinionWords } from './opinion-words.js';
import { PreparedNotes } from './prepared-notes.js';
import { ReturnNotes } from './return-notes.js';
import { Supplements } from './supplements.js';
import { AddedNote } from './added-note.js';
import { ChainNote } from './chain-note.js';
import styles from './opinions-table.module.css';
import { type AssignmentView, type OpinionView, standingOpinion } from './views.js';
import { WorkWords } from './work-words.js';

type Props = {
  readonly submissionId: string;
  readonly assignment: AssignmentView;
  readonly adoptable: boolean;
  /** Whether the table has a column of scores. */
  readonly scored: boolean;
};

/** Held against a due date, now or once: that each answers for. */
const WITH_DUE_DATE = ['pending', 'signed', 'deemed', 'missed'];

/** One unit: who, what, how many points, in time or not, and what the lead made of it. */
export function OpinionRow({ submissionId, assignment, adoptable, scored }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const nameOf = useSignerName();
  const {
    unit,
    mine,
    clock,
    opinions,
    hidden,
    work,
    adoption,
    kind,
    task,
    postTitle,
    added,
    chain,
    urgedAt,
  } = assignment;
  const opinion = standingOpinion(assignment);
  const signer = opinion?.by;
  const mineToDo = mine && work === 'pending';
  // What was never done has no time that it took.
  const isTimed = work !== 'notNeeded' && work !== 'cancelled' && work !== 'missed';
  return (
    <>
      <tr role="row" className={mineToDo ? styles['mine'] : undefined} data-mine={mineToDo || undefined}>
        <th role="rowheader" scope="row" className={styles['unit']}>
          {text(unit.name)}
          {opinion ? (
            <span className={styles['person']}>
              {signer ? `${nameOf(signer)} ${text(signer.postTitle)}` : null}{' '}
              {opinion.forUnit ? <MarkBadge mark="forAnother">{text(opinion.forUnit.name)}</MarkBadge> : null}{' '}
              {mine ? <MarkBadge mark="mine" /> : null}
            </span>
          ) : task && postTitle && (work === 'pending' || work === 'waiting') ? (
            // A unit may have several leaders; where nothing else is asked, the post stands beside.
            <span className={styles['person']}>{text(postTitle)}</span>
          ) : null}
        </th>
        <td role="cell" className={styles['opinion']}>
          {added ? <AddedNote added={added} /> : null}
          <ReturnNotes assignment={assignment} />
          <PreparedNotes assignment={assignment} />
          {opinion && kind !== 'review' ? <p className={styles['aside']}>{text(task)}</p> : null}
          {opinion && !hidden ? (
            <OpinionWords
              opinion={opinion}
              earlier={opinions.filter((other) => other !== opinion && !other.supplementary)}
            />
          ) : (
            <WorkWords assignment={assignment} />
          )}
          {chain ? <ChainNote chain={chain} done={work !== 'pending' && work !== 'waiting'} /> : null}
          {hidden ? null : <Supplements opinions={opinions} />}
          {adoption && !adoptable ? (
            <Adoption submissionId={submissionId} no={assignment.no} adoption={adoption} adoptable={false} />
          ) : null}
        </td>
        {scored ? (
          <td role="cell" className={styles['scores']}>
            {opinion && !hidden ? <Points scores={opinion.scores} /> : null}
          </td>
        ) : null}
        <td role="cell" className={styles['time']}>
          {clock && isTimed ? <DaysLeft clock={clock} /> : null}
          {clock && WITH_DUE_DATE.includes(work) ? (
            <span className={work === 'pending' ? undefined : styles['over']}>
              <DueDate
                submission={submissionId}
                clock={clock.ref}
                dueOn={clock.dueOn}
                dueAt={clock.dueAt}
                provisional={clock.provisional}
                short={work === 'pending'}
              />
            </span>
          ) : null}
          {urgedAt && work === 'pending' ? (
            <small className={styles['urged']} title={dates.moment(urgedAt)}>
              {t('submission.people.isUrged')}
            </small>
          ) : null}
          {opinion && !hidden ? <time dateTime={opinion.at}>{dates.moment(opinion.at)}</time> : null}
        </td>
      </tr>
      {/* A row of its own, in whose width a reason can be written. */}
      {adoptable ? (
        <tr role="row" className={styles['adopting']}>
          <td role="cell" colSpan={scored ? 4 : 3}>
            <Adoption submissionId={submissionId} no={assignment.no} adoption={adoption} adoptable />
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** Points given of points to be had; which for what stands with the words, and in the score sheet. */
function Points({ scores }: { readonly scores: OpinionView['scores'] }) {
  if (scores.length === 0) return null;
  // Cents, so that no sum of decimals shows a floating tail.
  const sum = scores.reduce((cents, { score }) => cents + Math.round(score * 100), 0) / 100;
  return (
    <>
      <b>{sum}</b>
      <span>/{scores.reduce((all, { max }) => all + max, 0)}</span>
    </>
  );
}
