import { useMutation, useQuery } from '@apollo/client/react';
import { Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useToast } from '../common/use-toast.js';
import { OpinionTemplatesDocument, SaveOpinionTemplateDocument } from '../generated/graphql.js';
import { insertText } from './insert-text.js';
import styles from './templates.module.css';

type Props = {
  /** The id of the field that is written in. */
  readonly field: string;
  readonly value: string;
  readonly change: (text: string) => void;
};

/** 常用语: what is often written, put where the cursor stands; what is written now can be kept for the next time. */
export function TemplateMenu({ field, value, change }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const navigate = useNavigate();
  const { data } = useQuery(OpinionTemplatesDocument, { fetchPolicy: 'cache-first' });
  const [save] = useMutation(SaveOpinionTemplateDocument);
  const templates = data?.opinionTemplates;
  if (!templates || templates.mayKeep.length === 0) return null;

  const insert = (text: string) => {
    const area = document.getElementById(field) as HTMLTextAreaElement | null;
    const end = value.length;
    const selected = { start: area?.selectionStart ?? end, end: area?.selectionEnd ?? end };
    const inserted = insertText(value, text, selected);
    change(inserted.text);
    // When the field has it, and the menu has given back the focus.
    setTimeout(() => {
      area?.focus();
      area?.setSelectionRange(inserted.cursor, inserted.cursor);
    });
  };
  const keep = async () => {
    try {
      await save({ variables: { input: { owner: 'person', text: value } } });
      await toastKept();
    } catch (error) {
      toast.failed(error);
    }
  };
  const toastKept = async () => toast.done(t('beside.templates.kept'));
  const group = (owner: 'person' | 'unit') => {
    const children = templates.nodes
      .filter((one) => one.owner === owner)
      .map(({ id, text }) => ({
        key: id,
        label: <span className={styles['choice']}>{text}</span>,
        onClick: () => insert(text),
      }));
    return children.length > 0
      ? [{ key: owner, type: 'group' as const, label: t(`beside.templates.of.${owner}`), children }]
      : [];
  };
  const items: MenuProps['items'] = [
    ...group('person'),
    ...group('unit'),
    ...(templates.nodes.length > 0 ? [{ type: 'divider' as const }] : []),
    {
      key: 'keep',
      label: t('beside.templates.keep'),
      disabled: !value.trim(),
      onClick: () => void keep(),
    },
    { key: 'manage', label: t('beside.templates.manage'), onClick: () => void navigate('/templates') },
  ];
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      placement="topLeft"
      menu={{ items, className: styles['menu'] ?? '' }}
    >
      <button type="button" className={styles['open']} aria-haspopup="menu">
        {t('beside.templates.title')} ▾
      </button>
    </Dropdown>
  );
}
