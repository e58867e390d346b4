import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { usePageTitle } from '../common/page.js';
import { Problem, useDetailSentence } from '../common/problem.js';
import { readProblem } from '../common/read-problem.js';
import { useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import { type DraftPartsFragment, type FilingQuery, SubmitDocument } from '../generated/graphql.js';
import { useAct } from '../submission/use-act.js';
import { ConfirmFiling } from './confirm-filing.js';
import { exampleFile } from './example-files.js';
import { FilingEditor, FORM_ID } from './filing-editor.js';
import styles from './filing-editor.module.css';
import { isRecord } from './localize-schema.js';
import { filesOf } from './material-files.js';
import { focusFirst, NOTHING_REFUSED, placeRefusal } from './refused.js';
import { RoutePreview } from './route-preview.js';
import { SaveState } from './save-state.js';
import { useDraft } from './use-draft.js';
import { useFiling } from './use-filing.js';

/** A dialog that closes gives the focus back to where it was; then it goes to what is wrong. */
const CLOSING_MS = 300;

type Props = {
  readonly matter: FilingQuery['matter'];
  readonly draft: DraftPartsFragment | null;
  /** Starts over from what is saved. */
  readonly reload: () => void;
};

/** A filing in the making: typed, saved by itself, submitted once, on purpose. */
export function NewFiling({ matter, draft, reload }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const detailSentence = useDetailSentence();
  const root = useRef<HTMLDivElement>(null);
  const filing = useFiling(isRecord(draft?.form) ? draft.form : {}, filesOf(draft?.materials ?? []));
  const [touched, setTouched] = useState(draft !== null);
  const [refused, setRefused] = useState(NOTHING_REFUSED);
  const [confirming, confirm] = useState(false);
  const saved = useDraft(matter.id, draft, { form: filing.values, materials: filing.materials }, touched);
  const submit = useAct(SubmitDocument, (error) => {
    confirm(false);
    const placed = placeRefusal(readProblem(error).details, FORM_ID, detailSentence);
    setRefused(placed);
    setTimeout(() => focusFirst(placed, root.current), CLOSING_MS);
  });
  usePageTitle(t('filing.pageTitle', { matter: text(matter.title) }));

  const send = async (): Promise<void> => {
    const answer = await submit.run({
      matter: matter.id,
      form: filing.values,
      materials: filing.materials,
      ...(saved.id ? { draft: saved.id } : {}),
    });
    if (!answer) return;
    saved.stop();
    toast.done(t('filing.done', { number: answer.submit.submission.number }));
    await navigate(`/submission/${answer.submit.submission.id}`, { replace: true });
  };

  const fillExample = async (): Promise<void> => {
    setTouched(true);
    setRefused(NOTHING_REFUSED);
    if (isRecord(matter.example)) filing.setValues(matter.example);
    await Promise.all(
      matter.exampleMaterials.map(async (id) => {
        const wanted = matter.materials.find((material) => material.id === id);
        if (!wanted || (filing.files[id] ?? []).length > 0) return;
        try {
          await filing.uploads.send(id, [await exampleFile(id, text(wanted.title))]);
        } catch (error) {
          toast.failed(error);
        }
      }),
    );
  };

  const sending = filing.uploads.sending.some(({ error }) => !error);
  return (
    <>
      <FilingEditor
        matter={matter.id}
        schema={matter.schema}
        ui={matter.ui}
        wanted={matter.materials}
        filing={filing}
        refused={refused}
        setRefused={setRefused}
        onTouch={() => setTouched(true)}
        root={root}
        head={
          <header>
            <div className={styles['headline']}>
              <h1>{text(matter.title)}</h1>
              <Button size="small" onClick={() => void fillExample()}>
                {t('filing.example')}
              </Button>
            </div>
            <p className={styles['about']}>{text(matter.about)}</p>
          </header>
        }
        aside={<RoutePreview matter={matter} />}
        foot={
          <>
            {submit.error ? (
              <div className={styles['problem']}>
                <RefusalSummary error={submit.error} placed={refused.rest.length === 0} />
              </div>
            ) : null}
            <SaveState draft={saved} reload={reload} />
            <Button type="primary" disabled={sending} onClick={() => confirm(true)}>
              {t(sending ? 'filing.materials.wait' : 'filing.submit')}
            </Button>
          </>
        }
      />
      {confirming ? (
        <ConfirmFiling
          matter={matter}
          filing={filing}
          running={submit.running}
          submit={() => void send()}
          close={() => confirm(false)}
        />
      ) : null}
    </>
  );
}

/** What stands at the fields already is not said twice. */
function RefusalSummary({ error, placed }: { readonly error: unknown; readonly placed: boolean }) {
  const { t } = useTranslation();
  const count = readProblem(error).details.length;
  return placed && count > 0 ? (
    <p className={styles['failed']} role="alert">
      {t('filing.refused', { count })}
    </p>
  ) : (
    <Problem error={error} />
  );
}
