import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { useLanguage, useText } from '../common/text.js';
import type { DraftInvitationQuery } from '../generated/graphql.js';
import { isRecord, localizeSchema } from './localize-schema.js';
import type { MaterialWanted } from './material-files.js';

type Props = {
  readonly filledIn: DraftInvitationQuery['draft']['invitation']['filledIn'];
  readonly schema: unknown;
  readonly materials: readonly MaterialWanted[];
};

/** What came from the investor, and when; what was changed since, with what it was. */
export function FilledIn({ filledIn, schema, materials }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const { properties = {} } = localizeSchema(schema, useLanguage());
  if (filledIn.length === 0) return null;
  const nameOf = (path: string): string => {
    const [part = '', name = ''] = path.split('.');
    const field: unknown = properties[name];
    const material = materials.find(({ id }) => id === name);
    if (part === 'materials') return material ? text(material.title) : name;
    return isRecord(field) && typeof field['title'] === 'string' ? field['title'] : name;
  };
  return (
    <>
      <h3>{t('filing.link.filledIn')}</h3>
      <ul>
        {filledIn.map(({ path, value, at, stands }) => (
          <li key={`${path}:${at}:${JSON.stringify(value)}`}>
            {nameOf(path)} <small>{dates.moment(at)}</small>
            {stands ? null : (
              <em>
                {t('filing.link.changed')}
                {typeof value !== 'object' && path.startsWith('form.')
                  ? ` · ${t('filing.link.given', { value: String(value) })}`
                  : null}
              </em>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
