import { useMutation } from '@apollo/client/react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import { ConvertSubmissionDocument } from '../generated/graphql.js';
import styles from './related.module.css';
import type { RelationsView } from './use-relations.js';

type Props = { readonly submission: string; readonly conversions: RelationsView['conversions'] };

/** Other matters that can be begun with what was filed here: a draft, with nothing to type again. */
export function Conversions({ submission, conversions }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const [convert, { loading }] = useMutation(ConvertSubmissionDocument);
  if (conversions.length === 0) return null;
  const begin = async (conversion: string) => {
    try {
      const { data } = await convert({ variables: { submission, conversion } });
      if (data) await navigate(`/draft/${data.convertSubmission}`);
    } catch (error) {
      toast.failed(error);
    }
  };
  return (
    <div className={styles['conversions']}>
      <p className={styles['about']}>{t('beside.related.convertAbout')}</p>
      {conversions.map(({ id, title }) => (
        <Button key={id} loading={loading} onClick={() => void begin(id)}>
          {text(title)}
        </Button>
      ))}
    </div>
  );
}
