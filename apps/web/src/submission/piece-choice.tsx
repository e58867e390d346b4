import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from './choice.js';
import type { Pieces } from './use-pieces.js';

type Props = {
  readonly pieces: Pick<Pieces, 'options' | 'chosen' | 'choose'>;
  /** Whether it was tried to go on: then the choice is missed. */
  readonly asked: boolean;
};

/** Which piece of work an act is about, where there are several. */
export function PieceChoice({ pieces: { options, chosen, choose }, asked }: Props) {
  const { t } = useTranslation();
  const id = useId();
  if (options.length <= 1) return null;
  return (
    <Choice
      legend={t('submission.people.which')}
      name={`${id}-piece`}
      options={options}
      chosen={chosen?.id ?? null}
      choose={choose}
      needed={asked && !chosen ? t('submission.people.choose') : null}
    />
  );
}
