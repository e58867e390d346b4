import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LightShape } from '../common/light-mark.js';
import type { ComplianceFigure } from '../generated/graphql.js';
import { addressOf, type Asked } from './asked.js';
import styles from './figure-link.module.css';

type Props = {
  readonly asked: Asked;
  readonly figure: ComplianceFigure;
  readonly count: number;
  /** Of one row; left out, of all. */
  readonly of?: { readonly key: string; readonly title: string };
};

/** What is late has a shape besides its colour. */
const SHAPE = { late: 'late', overdueNow: 'red' } as const;

/** A figure that opens the list behind it. Nothing opens nothing. */
export function FigureLink({ asked, figure, count, of }: Props) {
  const { t } = useTranslation();
  if (count === 0) return <span className={styles['none']}>0</span>;
  const shape = figure in SHAPE ? SHAPE[figure as keyof typeof SHAPE] : null;
  const name = t(`compliance.figure.${figure}`);
  return (
    <Link
      to={addressOf({ ...asked, figure, key: of?.key ?? null })}
      className={`${styles['figure']} ${shape ? styles['late'] : ''}`}
      aria-label={t('compliance.figureOf', { of: of?.title ?? t('compliance.all'), name, count })}
    >
      {shape ? <LightShape shape={shape} size={11} /> : null}
      {count}
    </Link>
  );
}
