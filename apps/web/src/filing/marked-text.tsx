import { useQuery } from '@apollo/client/react';
import type { RJSFSchema, WidgetProps } from '@rjsf/utils';
import { ariaDescribedByIds } from '@rjsf/utils';
import { Button, Input, Segmented } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../common/problem.js';
import { TypesetTextDocument } from '../generated/graphql.js';
import type { FormNews } from './form-templates.js';
import styles from './marked-text.module.css';
import { Typeset } from './typeset.js';

type Values = Readonly<Record<string, unknown>>;
type Area = HTMLTextAreaElement;

/** What each tool puts around what is chosen. */
const TOOLS = [
  { tool: 'bold', before: '**', after: '**' },
  { tool: 'heading', before: '\n## ', after: '\n' },
  { tool: 'list', before: '\n- ', after: '' },
  { tool: 'picture', before: '\n![', after: '](1)\n' },
] as const;

/** A text with a few marks, and how it will be set. */
export function MarkedText(props: WidgetProps<Values, RJSFSchema, FormNews>) {
  const { id, value, onChange, onBlur, onFocus, required, options } = props;
  const { t } = useTranslation();
  const [view, setView] = useState<'write' | 'preview'>('write');
  const holder = useRef<HTMLDivElement>(null);
  const text = typeof value === 'string' ? value : '';
  const put = ({ before, after }: (typeof TOOLS)[number]) => {
    const area = holder.current?.querySelector<Area>('textarea');
    const [from, to] = [area?.selectionStart ?? text.length, area?.selectionEnd ?? text.length];
    const chosen = text.slice(from, to);
    onChange(text.slice(0, from) + before + chosen + after + text.slice(to));
    // After it is drawn anew: the caret stands where one goes on writing.
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(from + before.length, from + before.length + chosen.length);
    });
  };
  return (
    <div ref={holder}>
      <div className={styles['bar']}>
        <Segmented
          size="small"
          value={view}
          onChange={setView}
          options={[
            { value: 'write' as const, label: t('bulletin.text.write') },
            { value: 'preview' as const, label: t('bulletin.text.preview') },
          ]}
        />
        {view === 'write' ? (
          <span role="toolbar" aria-label={t('bulletin.text.tools')} className={styles['tools']}>
            {TOOLS.map((tool) => (
              <Button key={tool.tool} size="small" onClick={() => put(tool)}>
                {t(`bulletin.text.${tool.tool}`)}
              </Button>
            ))}
          </span>
        ) : null}
      </div>
      {view === 'write' ? (
        <Input.TextArea
          id={id}
          name={id}
          value={text}
          rows={Number(options['rows'] ?? 12)}
          aria-required={required ?? false}
          aria-describedby={ariaDescribedByIds(id)}
          onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
          onFocus={() => onFocus(id, value)}
          onBlur={() => onBlur(id, value)}
        />
      ) : (
        <Preview text={text} />
      )}
    </div>
  );
}

/** Set by the server, as it will be in print: there is one way to read the marks. */
function Preview({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(TypesetTextDocument, { variables: { text }, fetchPolicy: 'no-cache' });
  if (error) return <Problem error={error} />;
  if (text.trim() === '') return <p>{t('bulletin.text.empty')}</p>;
  return (
    <div className={styles['preview']} role="region" aria-label={t('bulletin.text.preview')}>
      <Typeset blocks={data?.typesetText ?? []} />
    </div>
  );
}
