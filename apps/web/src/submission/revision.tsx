import { Button, Input } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../common/me.js';
import { Problem } from '../common/problem.js';
import { useSignerName } from '../common/signer-name.js';
import { useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import { FilingEditor } from '../filing/filing-editor.js';
import { isRecord } from '../filing/localize-schema.js';
import { filesOf, isBrought } from '../filing/material-files.js';
import { useFiling } from '../filing/use-filing.js';
import { useRefusal } from '../filing/use-refusal.js';
import { GiveOpinionDocument } from '../generated/graphql.js';
import type { Revising } from './acts.js';
import { useChangesAsked } from './change-asked.js';
import { loadDraft } from './draft-store.js';
import { ExtraFields } from './extra-fields.js';
import { FoldedText } from './folded-text.js';
import { ItemList } from './item-list.js';
import { isChanged, itemFields, schemaWithout } from './items-asked.js';
import { keepRevision, loadRevision, dropRevision } from './revision-store.js';
import styles from './revision.module.css';
import { lastSentBack, sentBackHere } from './sent-back.js';
import type { SubmissionView } from './views.js';
import { useAct } from './use-act.js';
import { useIsBeside } from './use-is-wide.js';

type Props = {
  readonly submission: SubmissionView;
  readonly revising: Revising;
  readonly onClose: () => void;
};

/** Prefix of the ids of what the stage asks for besides the form. */
const BESIDES_ID = 'besides';

/** An answer through the form: a new revision of it, with what was asked for in view. */
export function Revision({ submission, revising: { action, outcome }, onClose }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const toast = useToast();
  const root = useRef<HTMLDivElement>(null);
  const no = action.assignment ?? 0;
  const { person } = useMe();
  const place = { person, submission: submission.id, no, revision: action.formRevision };
  const [kept] = useState(() => loadRevision(place));
  const given = submission.materials.flatMap(({ id, files }) =>
    files.map((file) => ({ material: id, file })),
  );
  const filing = useFiling(
    { matter: submission.matter, version: submission.definitionVersion, wanted: submission.materials },
    kept?.values ?? (isRecord(submission.form.values) ? submission.form.values : {}),
    kept?.files ?? filesOf(given),
  );
  const [words, setWords] = useState(kept?.words ?? '');
  // What the stage asks for besides; what was written of it beside the answer goes on here.
  const besides = useMemo(() => schemaWithout(action.fields, itemFields(action)), [action]);
  const [fields, setFields] = useState(
    () => kept?.fields ?? loadDraft({ person, submission: submission.id, no, act: action.act })?.fields ?? {},
  );
  const { refused, setRefused, refuse } = useRefusal(root);
  const { values, files } = filing;
  useEffect(() => {
    const at = { person, submission: submission.id, no, revision: action.formRevision };
    keepRevision(at, { values, files, words, fields });
  }, [person, submission.id, no, action.formRevision, values, files, words, fields]);
  const act = useAct(GiveOpinionDocument, refuse);
  const send = async (): Promise<void> => {
    const done = await act.run({
      submission: submission.id,
      assignment: no,
      opinion: {
        outcome: outcome.id,
        ...(words.trim() ? { text: words.trim() } : {}),
        ...(besides ? { fields } : {}),
      },
      revision: { form: values, materials: filing.materials },
      assignmentVersion: action.assignmentVersion,
      formRevision: action.formRevision,
    });
    if (!done) return;
    dropRevision(place);
    toast.done(t('submission.done.handled', { outcome: text(outcome.title) }));
    onClose();
  };
  // Ids of materials, or `form`, as the notice that asked for them calls them.
  const items = submission.supplement?.notices.flatMap((notice) => notice.items) ?? [];
  const nameOf = (path: string): string | undefined => {
    const id = /^(?:revision\.)?materials\.(.+)$/.exec(path)?.[1];
    const named = [...submission.materials, ...items].find((one) => one.id === id);
    return named && text(named.title);
  };
  const sending = filing.uploads.sending.some(({ error }) => !error);
  const beside = useIsBeside();
  const asked = (
    <Asked
      submission={submission}
      isReady={(item) =>
        item === 'form'
          ? isChanged(values, submission.form.values)
          : isBrought(files[item], filesOf(given)[item])
      }
    />
  );
  return (
    <FilingEditor
      schema={submission.form.schema}
      ui={submission.form.ui}
      filing={filing}
      refused={refused}
      setRefused={setRefused}
      root={root}
      head={
        <header className={styles['head']}>
          <h1>{text(outcome.title)}</h1>
          <p>{submission.title}</p>
          {/* What to change is read before the form, not below it. */}
          {beside ? null : asked}
        </header>
      }
      besides={
        besides ? (
          <section className={styles['besides']}>
            <ExtraFields
              id={BESIDES_ID}
              schema={besides}
              values={fields}
              change={(more) => setFields({ ...fields, ...more })}
              error={act.error}
            />
          </section>
        ) : null
      }
      aside={beside ? asked : null}
      foot={
        <>
          {act.error ? (
            <div className={styles['problem']}>
              <Problem error={act.error} nameOf={nameOf} />
            </div>
          ) : null}
          <Input
            className={styles['words'] ?? ''}
            value={words}
            aria-label={t('submission.opinion.note')}
            placeholder={t('submission.opinion.note')}
            onChange={({ target }) => setWords(target.value)}
          />
          <Button onClick={onClose}>{t('submission.opinion.goBack')}</Button>
          <Button type="primary" loading={act.running} disabled={sending} onClick={() => void send()}>
            {text(outcome.title)}
          </Button>
        </>
      }
    />
  );
}

type AskedProps = {
  readonly submission: SubmissionView;
  readonly isReady: (item: string) => boolean;
};

/** Why it was sent back, what was named as missing, and what the last of those said who did not simply agree. */
function Asked({ submission, isReady }: AskedProps) {
  const { t } = useTranslation();
  const text = useText();
  const { phase } = submission.standing;
  const notice = phase === 'awaitingSupplement' ? submission.supplement?.notices.at(-1) : undefined;
  const nameOf = useSignerName();
  // By whom it was sent back to here, a leader for one (O8), or to the submitter (T8).
  const sentBack =
    phase === 'awaitingResubmission' ? lastSentBack(submission) : sentBackHere(submission)?.entry;
  const asked = useChangesAsked(submission);
  const { missing } = submission.standing;
  if (!sentBack && !notice && missing.length === 0 && asked.length === 0) return null;
  return (
    <section className={styles['asked']}>
      <h2>{t('submission.opinion.asked')}</h2>
      {sentBack ? (
        <p>
          <b>
            {t('submission.sentBack.title')}
            {sentBack.by ? ` ${text(sentBack.by.unit.name)} ${nameOf(sentBack.by)}` : null}
          </b>
          <FoldedText>{sentBack.reason}</FoldedText>
        </p>
      ) : null}
      {notice ? <ItemList items={notice.items} isReady={isReady} /> : null}
      {missing.length > 0 && !notice ? (
        <p>
          {t('submission.standing.missing', { count: missing.length })}{' '}
          {missing.map((item) => text(item)).join(t('submission.standing.and'))}
        </p>
      ) : null}
      {asked.map(({ unit, opinion, words }) => (
        <p key={`${unit}:${opinion.at}`}>
          <b>
            {unit} {text(opinion.outcomeTitle)}
          </b>
          <FoldedText>{words}</FoldedText>
        </p>
      ))}
    </section>
  );
}
