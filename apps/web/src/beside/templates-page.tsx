import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading, usePageTitle } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { OpinionTemplatesDocument, type OpinionTemplatesQuery } from '../generated/graphql.js';
import { EditTemplate } from './edit-template.js';
import { TemplateRow } from './template-row.js';
import styles from './templates.module.css';

type Template = OpinionTemplatesQuery['opinionTemplates']['nodes'][number];
export type EditedTemplate = Pick<Template, 'owner' | 'text'> & { readonly id?: string };

/** 常用语: one's own, and the unit's, which its head and its clerk keep. */
export function TemplatesPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(OpinionTemplatesDocument);
  const [edited, edit] = useState<EditedTemplate | null>(null);
  usePageTitle(t('beside.templates.title'));
  const again = () => void refetch().catch(() => undefined); // shown as the query's own error
  const templates = data?.opinionTemplates;
  return (
    <div className={styles['page']}>
      <h1>{t('beside.templates.title')}</h1>
      <p className={styles['about']}>{t('beside.templates.about')}</p>
      {error && !templates ? <Problem error={error} onRetry={again} /> : null}
      {!templates && !error ? <Loading /> : null}
      {templates
        ? (['person', 'unit'] as const).map((owner) => {
            const nodes = templates.nodes.filter((one) => one.owner === owner);
            const mayKeep = templates.mayKeep.includes(owner);
            return (
              <section key={owner} aria-label={t(`beside.templates.of.${owner}`)}>
                <div className={styles['head']}>
                  <h2>{t(`beside.templates.of.${owner}`)}</h2>
                  {mayKeep ? (
                    <Button size="small" onClick={() => edit({ owner, text: '' })}>
                      {t('beside.templates.add')}
                    </Button>
                  ) : null}
                </div>
                {nodes.length === 0 ? (
                  <p className={styles['about']}>{t(`beside.templates.none.${owner}`)}</p>
                ) : (
                  <ul className={styles['list']}>
                    {nodes.map((one) => (
                      <TemplateRow
                        key={one.id}
                        template={one}
                        mayKeep={mayKeep}
                        onEdit={() => edit(one)}
                        onDone={again}
                      />
                    ))}
                  </ul>
                )}
              </section>
            );
          })
        : null}
      {edited ? <EditTemplate template={edited} close={() => edit(null)} onDone={again} /> : null}
    </div>
  );
}
