import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Empty, usePageTitle } from '../common/page.js';
import { useProblemSentence } from '../common/problem.js';
import { RestError } from '../common/read-problem.js';

/** A file or figures that were opened by their address, and are not for this person, or not there. */
export function RefusedPage() {
  const { t } = useTranslation();
  const sentence = useProblemSentence();
  const [params] = useSearchParams();
  usePageTitle(t('app.refused'));
  const reason = params.get('reason') ?? 'BAD_INPUT';
  return (
    <Empty title={sentence(new RestError(0, { reason }))}>
      <Link to="/">{t('app.backToTodo')}</Link>
    </Empty>
  );
}
