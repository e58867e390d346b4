import { useTranslation } from 'react-i18next';
import styles from './marks.module.css';

/** What must never be missed, as a word in a frame. */
type Mark =
  | ('forAnother' | 'veto' | 'system' | 'deemed' | 'provisional' | 'carriedOver')
  | ('supplementary' | 'missed' | 'unread' | 'mine');

type Props = {
  readonly mark: Mark;
  /** What stands behind the word, e.g. the unit that was signed for (代 科工商务局). */
  readonly children?: React.ReactNode;
  /** The longer explanation, for pointer and screen reader. */
  readonly title?: string;
};

export function MarkBadge({ mark, children, title }: Props) {
  const { t } = useTranslation();
  return (
    <span className={`${styles['badge']} ${styles[mark]}`} title={title ?? t(`common.markAbout.${mark}`)}>
      {t(`common.mark.${mark}`)}
      {children ? <span className={styles['more']}>{children}</span> : null}
    </span>
  );
}

/** Several at once, in the order of weight; false ones are left out. */
export function Marks({
  forUnit,
  veto,
  system,
  provisional,
}: {
  /** Name of the unit that was signed for. */
  readonly forUnit?: string | null | undefined;
  readonly veto?: boolean | undefined;
  readonly system?: boolean | undefined;
  readonly provisional?: boolean | undefined;
}) {
  return (
    <>
      {veto ? <MarkBadge mark="veto" /> : null}
      {forUnit ? <MarkBadge mark="forAnother">{forUnit}</MarkBadge> : null}
      {system ? <MarkBadge mark="system" /> : null}
      {provisional ? <MarkBadge mark="provisional" /> : null}
    </>
  );
}
