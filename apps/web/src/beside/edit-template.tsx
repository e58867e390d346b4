import { useMutation } from '@apollo/client/react';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../common/problem.js';
import { useToast } from '../common/use-toast.js';
import { SaveOpinionTemplateDocument } from '../generated/graphql.js';
import type { EditedTemplate } from './templates-page.js';

type Props = { readonly template: EditedTemplate; readonly close: () => void; readonly onDone: () => void };

/** A new template, or other words for one that there is. */
export function EditTemplate({ template, close, onDone }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const { id, owner } = template;
  const [text, write] = useState(template.text);
  const [asked, setAsked] = useState(false);
  const [save, { loading, error }] = useMutation(SaveOpinionTemplateDocument);
  const send = async () => {
    setAsked(true);
    if (!text.trim()) return;
    await save({ variables: { input: { owner, text, ...(id !== undefined && { id }) } } });
    toast.done(t('beside.templates.kept'));
    onDone();
    close();
  };
  const missing = asked && !text.trim();
  return (
    <Modal
      open
      title={t(id === undefined ? 'beside.templates.add' : 'beside.templates.edit')}
      okText={t('beside.templates.save')}
      okButtonProps={{ loading }}
      cancelText={t('beside.cancel')}
      onCancel={close}
      onOk={() => void send().catch(() => undefined)} // shown below, from `error`
    >
      <Input.TextArea
        autoFocus
        aria-label={t('beside.templates.words')}
        aria-required
        value={text}
        autoSize={{ minRows: 3, maxRows: 10 }}
        {...(missing && { status: 'error' as const, 'aria-invalid': true })}
        onChange={({ target }) => write(target.value)}
      />
      {error ? (
        <Problem
          error={error}
          nameOf={(path) => (path === 'text' ? t('beside.templates.words') : undefined)}
        />
      ) : null}
    </Modal>
  );
}
