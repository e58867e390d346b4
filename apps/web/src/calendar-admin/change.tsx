import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../common/page.js';
import { readProblem } from '../common/read-problem.js';
import type { CalendarInput } from '../generated/graphql.js';
import { ChangeProblem } from './change-problem.js';
import { MoveList } from './move-list.js';
import { MovedList } from './moved-list.js';
import { PreviewTotals } from './preview-totals.js';
import { Publish } from './publish.js';
import { RecalculationProgress } from './recalculation-progress.js';
import { usePreview } from './use-preview.js';
import { useRecalculation } from './use-recalculation.js';

type Props = {
  readonly input: CalendarInput;
  /** The calendar changed meanwhile: from the start, with what is in force now. */
  readonly lookAgain: () => void;
};

/** What a change would do to the open limits; then its publication, and how the recomputation goes. */
export function Change({ input, lookAgain }: Props) {
  const { t } = useTranslation();
  const { preview, error, isLoadingMore, loadMore, retry } = usePreview(input);
  const [isPublished, setPublished] = useState(false);
  const recalculation = useRecalculation();
  if (!preview) {
    if (!error) return <Loading label={t('calendarAdmin.previewing')} />;
    return (
      <ChangeProblem error={error} onRetry={readProblem(error).reason === 'STALE' ? lookAgain : retry} />
    );
  }
  if (isPublished && recalculation) {
    return (
      <>
        <RecalculationProgress of={recalculation} isNews />
        {recalculation.finishedAt ? <MovedList version={recalculation.version} /> : null}
      </>
    );
  }
  const { nodes, pageInfo } = preview;
  return (
    <>
      <PreviewTotals preview={preview} />
      <MoveList
        caption={t('calendarAdmin.wouldMove')}
        moves={nodes}
        more={pageInfo.hasNextPage ? { isLoading: isLoadingMore, load: loadMore } : null}
      />
      {isPublished ? null : (
        <Publish input={input} preview={preview} onDone={() => setPublished(true)} lookAgain={lookAgain} />
      )}
    </>
  );
}
