import { isRecord } from '../filing/localize-schema.js';
import { useFigure } from '../filing/use-figure.js';
import styles from './full-form.module.css';
import { inYuan, type ReadField } from './read-form.js';

type Props = {
  readonly columns: NonNullable<ReadField['columns']>;
  readonly lines: readonly unknown[];
};

/** The lines of a list, to be read and added up by eye. */
export function LinesTable({ columns, lines }: Props) {
  const figure = useFigure();
  return (
    <table className={styles['lines']}>
      <thead>
        <tr>
          {columns.map(({ id, title, isMoney }) => (
            <th key={id} scope="col" className={isMoney ? styles['money'] : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.filter(isRecord).map((line, index) => (
          <tr key={index}>
            {columns.map(({ id, isMoney }) => {
              const value = line[id];
              return (
                <td key={id} className={isMoney ? styles['money'] : undefined}>
                  {isMoney && typeof value === 'number' ? inYuan(value) : figure(value)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
