import { useMutation } from '@apollo/client/react';
import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { useToast } from '../common/use-toast.js';
import { DeleteOpinionTemplateDocument } from '../generated/graphql.js';
import styles from './templates.module.css';

type Props = {
  readonly template: { readonly id: string; readonly text: string };
  readonly mayKeep: boolean;
  readonly onEdit: () => void;
  readonly onDone: () => void;
};

export function TemplateRow({ template: { id, text }, mayKeep, onEdit, onDone }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const [remove, { loading }] = useMutation(DeleteOpinionTemplateDocument);
  const removeNow = async () => {
    try {
      await remove({ variables: { id } });
      toast.done(t('beside.templates.deleted'));
    } catch (error) {
      toast.failed(error);
    }
    onDone();
  };
  return (
    <li>
      <p>{text}</p>
      {mayKeep ? (
        <span className={styles['acts']}>
          <Button size="small" onClick={onEdit}>
            {t('beside.templates.edit')}
          </Button>
          <Popconfirm
            title={t('beside.templates.deleteAsk')}
            okText={t('beside.templates.delete')}
            cancelText={t('beside.cancel')}
            onConfirm={() => void removeNow()}
          >
            <Button size="small" danger loading={loading}>
              {t('beside.templates.delete')}
            </Button>
          </Popconfirm>
        </span>
      ) : null}
    </li>
  );
}
