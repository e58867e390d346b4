import { useQuery } from '@apollo/client/react';
import { Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../common/problem.js';
import { useText } from '../common/text.js';
import { DirectoryDocument } from '../generated/graphql.js';
import styles from './act-dialog.module.css';
import { idOf, optionsOf, type Party, type PartyOption } from './parties.js';
import picker from './party-picker.module.css';

type Props = {
  readonly legend: string;
  readonly chosen: readonly Party[];
  readonly choose: (parties: readonly Party[]) => void;
  readonly several?: boolean;
  readonly needed: string | null;
};

/** Units and their posts, to be looked for by unit, post or name; folded until something is looked for. */
export function PartyPicker({ legend, chosen, choose, several = false, needed }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const name = useId();
  const { data, error } = useQuery(DirectoryDocument);
  const [looked, look] = useState('');
  const units = optionsOf(data?.directory ?? [], looked, { text, anyPost: t('submission.people.anyPost') });
  const isChosen = ({ id }: Pick<PartyOption, 'id'>) => chosen.some((party) => idOf(party) === id);
  const press = ({ id, unit, post, title }: PartyOption) => {
    const party = { unit, post, title };
    if (!several) return choose([party]);
    choose(isChosen({ id }) ? chosen.filter((one) => idOf(one) !== id) : [...chosen, party]);
  };
  return (
    <fieldset className={styles['choices']} aria-invalid={needed ? true : undefined}>
      <legend>{legend}</legend>
      {chosen.length > 0 ? (
        <ul className={picker['chosen']}>
          {chosen.map((party) => (
            <li key={idOf(party)}>
              {party.title}
              <button
                type="button"
                aria-label={t('submission.people.leaveOut', { who: party.title })}
                onClick={() => choose(chosen.filter((one) => one !== party))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <Input
        allowClear
        value={looked}
        aria-label={t('submission.people.look')}
        placeholder={t('submission.people.look')}
        onChange={({ target }) => look(target.value)}
      />
      <div className={picker['list']}>
        {units.map((unit) => (
          <details key={`${unit.unit} ${looked.trim() ? 'found' : ''}`} open={looked.trim() !== ''}>
            <summary>{unit.name}</summary>
            {unit.options.map((option) => (
              <label key={option.id} className={styles['choice']}>
                <input
                  type={several ? 'checkbox' : 'radio'}
                  name={name}
                  checked={isChosen(option)}
                  onChange={() => press(option)}
                />
                <b>
                  {option.label} <i>{option.people}</i>
                </b>
              </label>
            ))}
          </details>
        ))}
        {data && units.length === 0 ? <p>{t('submission.people.nobody')}</p> : null}
        {error ? <Problem error={error} /> : null}
      </div>
      {needed ? (
        <p className={styles['needed']} role="alert">
          {needed}
        </p>
      ) : null}
    </fieldset>
  );
}
