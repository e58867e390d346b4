import { useQuery } from '@apollo/client/react';
import type { FieldProps, RJSFSchema } from '@rjsf/utils';
import { InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Problem } from '../common/problem.js';
import { useText } from '../common/text.js';
import { DirectoryDocument } from '../generated/graphql.js';
import type { FormNews } from './form-templates.js';
import { isRecord } from './localize-schema.js';
import { daysIn, idIn, partyListOf } from './party-lists.js';
import styles from './party-field.module.css';
import { usePartyName } from './use-party-names.js';

type Values = Readonly<Record<string, unknown>>;

/** Units or posts, one after the other: looked for by name, in an order that one can change, with their days. */
export function PartyField(props: FieldProps<Values, RJSFSchema, FormNews>) {
  const { schema, formData, onChange, fieldPathId } = props;
  const { t } = useTranslation();
  const text = useText();
  const { data, error } = useQuery(DirectoryDocument);
  const directory = data?.directory ?? [];
  const nameOf = usePartyName(directory);
  const kind = partyListOf(schema) ?? { posts: false, days: false, atMost: null, pattern: null };
  const chosen: readonly unknown[] = Array.isArray(formData) ? formData : [];
  const title = schema.title ?? '';
  const change = (next: readonly unknown[]) =>
    onChange((next.length > 0 ? next : undefined) as Values | undefined, fieldPathId.path);
  const replace = (at: number, item: unknown) => change(chosen.map((one, n) => (n === at ? item : one)));
  const move = (at: number, by: number) => {
    const next = [...chosen];
    const [moved] = next.splice(at, 1);
    next.splice(at + by, 0, moved);
    change(next);
  };
  const isChosen = (id: string) => chosen.some((one) => idIn(one) === id);
  const named = kind.pattern === null ? null : new RegExp(kind.pattern, 'u');
  const all = directory.flatMap(({ unit, posts }) =>
    kind.posts
      ? posts.map(({ post, title: held, people }) => ({
          value: `${unit.id}.${post}`,
          label: `${text(unit.name)} ${text(held)} ${people.join(' ')}`,
        }))
      : [{ value: unit.id, label: text(unit.name) }],
  );
  const options = all.filter(({ value }) => named?.test(value) ?? true);
  const isFull = kind.atMost !== null && chosen.length >= kind.atMost;
  return (
    <div className={styles['parties']}>
      {chosen.length > 0 ? (
        <ol className={kind.atMost === 1 ? styles['one'] : undefined}>
          {chosen.map((item, at) => {
            const who = nameOf(idIn(item));
            return (
              <li key={idIn(item)}>
                <b>{who}</b>
                {kind.days ? (
                  <InputNumber<number>
                    value={daysIn(item)}
                    min={1}
                    precision={0}
                    controls={false}
                    inputMode="numeric"
                    aria-label={t('filing.parties.days', { who })}
                    placeholder={t('filing.parties.asUsual')}
                    suffix={t('filing.parties.unit')}
                    onChange={(days) =>
                      replace(at, {
                        ...(isRecord(item) ? { unit: item['unit'] } : {}),
                        ...(days !== null && { days }),
                      })
                    }
                  />
                ) : null}
                {chosen.length > 1 ? (
                  <>
                    <button
                      type="button"
                      disabled={at === 0}
                      aria-label={t('filing.parties.earlier', { who })}
                      onClick={() => move(at, -1)}
                    >
                      ↑
                    </button>
                    <button
                      type="button"
                      disabled={at === chosen.length - 1}
                      aria-label={t('filing.parties.later', { who })}
                      onClick={() => move(at, 1)}
                    >
                      ↓
                    </button>
                  </>
                ) : null}
                <button
                  type="button"
                  aria-label={t('submission.people.leaveOut', { who })}
                  onClick={() => change(chosen.filter((_, n) => n !== at))}
                >
                  ×
                </button>
              </li>
            );
          })}
        </ol>
      ) : null}
      {isFull ? null : (
        <Select<string | null>
          showSearch
          value={null}
          id={fieldPathId.$id}
          aria-label={t('filing.parties.add', { title })}
          placeholder={t(kind.posts ? 'filing.parties.lookPosts' : 'filing.parties.lookUnits')}
          options={options.filter(({ value }) => !isChosen(value))}
          optionFilterProp="label"
          notFoundContent={t('submission.people.nobody')}
          onSelect={(id) => id !== null && change([...chosen, kind.days ? { unit: id } : id])}
        />
      )}
      {error ? <Problem error={error} /> : null}
    </div>
  );
}
