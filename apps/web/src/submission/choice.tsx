import type { ReactNode } from 'react';
import styles from './act-dialog.module.css';

type Props<Id extends string> = {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly { readonly id: Id; readonly title: string; readonly about?: ReactNode }[];
  readonly chosen: Id | null;
  readonly choose: (id: Id) => void;
  /** Said where nothing is chosen and something has to be. */
  readonly needed?: string | null;
};

/** One of several, one below the other, each with what it rests on. */
export function Choice<Id extends string>({ legend, name, options, chosen, choose, needed }: Props<Id>) {
  return (
    <fieldset className={styles['choices']} aria-invalid={needed ? true : undefined}>
      <legend>{legend}</legend>
      {options.map(({ id, title, about }) => (
        <label key={id} className={styles['choice']}>
          <input
            type="radio"
            name={name}
            checked={chosen === id}
            onChange={() => choose(id)}
            aria-labelledby={`${name}-${id}`}
            aria-describedby={about ? `${name}-${id}-about` : undefined}
          />
          <b id={`${name}-${id}`}>{title}</b>
          {about ? <small id={`${name}-${id}-about`}>{about}</small> : null}
        </label>
      ))}
      {needed ? (
        <p className={styles['needed']} role="alert">
          {needed}
        </p>
      ) : null}
    </fieldset>
  );
}
