import { useApolloClient } from '@apollo/client/react';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { RelatedChoice } from '../beside/related-choice.js';
import { usePageTitle } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { readProblem } from '../common/read-problem.js';
import { useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import {
  CheckFormDocument,
  type DraftPartsFragment,
  type FilingQuery,
  SubmitDocument,
} from '../generated/graphql.js';
import { useAct } from '../submission/use-act.js';
import { ConfirmFiling } from './confirm-filing.js';
import { exampleFile } from './example-files.js';
import { FilingEditor } from './filing-editor.js';
import styles from './filing-editor.module.css';
import { InvestorLink } from './investor-link.js';
import { isRecord } from './localize-schema.js';
import { filesOf } from './material-files.js';
import { countOf, NOTHING_REFUSED, type Refused } from './refused.js';
import { RoutePreview } from './route-preview.js';
import { SaveState } from './save-state.js';
import { useDraft } from './use-draft.js';
import { useFiling } from './use-filing.js';
import { useRefusal } from './use-refusal.js';

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
  const client = useApolloClient();
  const root = useRef<HTMLDivElement>(null);
  const filing = useFiling(
    { matter: matter.id, version: null, wanted: matter.materials },
    isRecord(draft?.form) ? draft.form : {},
    filesOf(draft?.materials ?? []),
  );
  const [touched, setTouched] = useState(draft !== null);
  const { refused, setRefused, refuse } = useRefusal(root);
  const [error, setError] = useState<unknown>(null);
  const [checking, check] = useState(false);
  const [confirming, confirm] = useState(false);
  const [related, relate] = useState(draft?.related ?? []);
  const content = {
    form: filing.values,
    materials: filing.materials,
    related: related.map(({ id }) => id),
  };
  const saved = useDraft(matter.id, draft, content, touched);
  const fail = (failure: unknown) => {
    confirm(false);
    // The save's own line says it, and what to do.
    if (readProblem(failure).reason === 'STALE') return saved.foundStale();
    setError(failure);
    refuse(failure);
  };
  const submit = useAct(SubmitDocument, fail);
  const isFiling = useRef(false);
  usePageTitle(t('filing.pageTitle', { matter: text(matter.title) }));

  /** A draft begun on this page has an address that the router has not seen yet. */
  const loadNewest = (): void => {
    if (draft || !saved.id) return reload();
    void navigate(`/draft/${saved.id}`, { replace: true });
  };

  /** What is wrong is shown before anybody is asked whether he is sure. */
  const look = async (): Promise<void> => {
    check(true);
    setError(null);
    setRefused(NOTHING_REFUSED);
    try {
      const there = [...new Set(filing.materials.map(({ material }) => material))];
      const variables = { matter: matter.id, form: filing.values, materials: there };
      await client.query({ query: CheckFormDocument, variables, fetchPolicy: 'no-cache' });
      confirm(true);
    } catch (failure) {
      fail(failure);
    } finally {
      check(false);
    }
  };

  const send = async (): Promise<void> => {
    // Another press while it is filed, or the page is on its way out, would file it again.
    if (isFiling.current) return;
    isFiling.current = true;
    const known = await saved.hold();
    const answer = await submit.run({
      matter: matter.id,
      ...content,
      ...(known ? { draft: known.id, draftVersion: known.version } : {}),
    });
    if (!answer) {
      isFiling.current = false;
      saved.goOn();
      return;
    }
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
        schema={matter.schema}
        ui={matter.ui}
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
        aside={
          <>
            {saved.id ? (
              <InvestorLink
                draft={saved.id}
                savedAt={saved.savedAt}
                schema={matter.schema}
                materials={matter.materials}
              />
            ) : null}
            <RoutePreview matter={matter} route={filing.asFormed.route} />
            <RelatedChoice
              from={draft?.convertedFrom ?? null}
              chosen={related}
              choose={(chosen) => {
                setTouched(true);
                relate([...chosen]);
              }}
            />
          </>
        }
        foot={
          <>
            {error ? (
              <div className={styles['problem']}>
                <RefusalSummary error={error} refused={refused} />
              </div>
            ) : null}
            <SaveState draft={saved} reload={loadNewest} />
            <Button type="primary" disabled={sending} loading={checking} onClick={() => void look()}>
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

/** What stands at the fields already is not said twice; what has been put right since is not said at all. */
function RefusalSummary({ error, refused }: { readonly error: unknown; readonly refused: Refused }) {
  const { t } = useTranslation();
  if (refused.rest.length > 0 || readProblem(error).details.length === 0) return <Problem error={error} />;
  const count = countOf(refused);
  return count > 0 ? (
    <p className={styles['failed']} role="alert">
      {t('filing.refused', { count })}
    </p>
  ) : null;
}
