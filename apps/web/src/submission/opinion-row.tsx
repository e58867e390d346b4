import { DaysLeft } from '../common/days-left.js';
import { MarkBadge } from '../common/marks.js';
import { useText } from '../common/text.js';
import { Adoption } from './adoption.js';
import { isCarriedOver } from './opinion-groups.js';
import { OpinionWords } from './opinion-words.js';
import styles from './opinions-table.module.css';
import { type AssignmentView, standingOpinion } from './views.js';
import { WorkWords } from './work-words.js';

type Props = {
  readonly submissionId: string;
  readonly assignment: AssignmentView;
  readonly adoptable: boolean;
};

/** One unit: who, what, how many points, in time or not, and what the lead made of it. */
export function OpinionRow({ submissionId, assignment, adoptable }: Props) {
  const text = useText();
  const { unit, postTitle, task, mine, clock, opinions, hidden, work, adoption } = assignment;
  const opinion = standingOpinion(opinions);
  const signer = opinion?.by;
  const mineToDo = mine && work === 'pending';
  return (
    <tr role="row" className={mineToDo ? styles['mine'] : undefined}>
      <th role="rowheader" scope="row" className={styles['unit']}>
        {text(unit.name)} {mine ? <MarkBadge mark="mine" /> : null}
        <span className={styles['person']}>
          {signer ? `${signer.name} ${text(signer.postTitle)}` : opinion?.bySystem ? null : text(task ?? postTitle)}{' '}
          {opinion?.forUnit ? <MarkBadge mark="forAnother">{text(opinion.forUnit.name)}</MarkBadge> : null}
        </span>
      </th>
      <td role="cell" className={styles['opinion']}>
        {opinion && !hidden ? (
          <OpinionWords
            opinion={opinion}
            earlier={opinions.filter((other) => other !== opinion)}
            carriedOver={isCarriedOver(assignment, opinion.at)}
          />
        ) : (
          <WorkWords assignment={assignment} />
        )}
        {adoption || adoptable ? (
          <Adoption submissionId={submissionId} no={assignment.no} adoption={adoption} adoptable={adoptable} />
        ) : null}
      </td>
      <td role="cell" className={styles['scores']}>
        {opinion && !hidden ? <Points scores={opinion.scores} /> : null}
      </td>
      <td role="cell" className={styles['time']}>
        {clock && work !== 'notNeeded' && work !== 'cancelled' ? <DaysLeft clock={clock} /> : null}
        {clock?.provisional ? <MarkBadge mark="provisional" /> : null}
      </td>
    </tr>
  );
}

/** Each score with its maximum; their sum is the score sheet's business. */
function Points({ scores }: { readonly scores: readonly { criterion: string; title: { zh: string; en: string }; score: number; max: number }[] }) {
  const text = useText();
  return scores.map(({ criterion, title, score, max }) => (
    <span key={criterion} className={styles['point']}>
      <span>{text(title)}</span> <b>{score}</b>/{max}
    </span>
  ));
}
