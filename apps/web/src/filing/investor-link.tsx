import { useMutation, useQuery } from '@apollo/client/react';
import { Button, InputNumber } from 'antd';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { useToast } from '../common/use-toast.js';
import {
  DraftInvitationDocument,
  MakeInvitationDocument,
  RevokeInvitationDocument,
} from '../generated/graphql.js';
import { CopyLink } from './copy-link.js';
import { FilledIn } from './filled-in.js';
import styles from './investor-link.module.css';
import type { MaterialWanted } from './material-files.js';

type Props = {
  readonly draft: string;
  /** Another save may be another's words over the investor's. */
  readonly savedAt: string | null;
  readonly schema: unknown;
  readonly materials: readonly MaterialWanted[];
};

/** The link through which the investor fills in its part of the draft; nothing where the matter has none. */
export function InvestorLink({ draft, savedAt, schema, materials }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const toast = useToast();
  const title = useId();
  const { data, refetch } = useQuery(DraftInvitationDocument, {
    variables: { draft },
    fetchPolicy: 'cache-and-network',
  });
  const hasPart = data?.draft.invitation.mayInvite === true;
  const reread = useEffectEvent(() => {
    if (hasPart) refetch().catch((error: unknown) => toast.failed(error));
  });
  useEffect(() => reread(), [savedAt]);
  const again = { refetchQueries: [DraftInvitationDocument], awaitRefetchQueries: true };
  const [make, making] = useMutation(MakeInvitationDocument, again);
  const [revoke, revoking] = useMutation(RevokeInvitationDocument, again);
  const [days, setDays] = useState<number | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const invitation = data?.draft.invitation;
  if (!invitation || (!invitation.mayInvite && invitation.filledIn.length === 0)) return null;
  const { link, usualDays, mostDays, filledIn } = invitation;

  const begin = async (): Promise<void> => {
    try {
      const { data: made } = await make({ variables: { draft, days: days ?? usualDays } });
      setSecret(made?.makeInvitation.secret ?? null);
    } catch (error) {
      toast.failed(error);
    }
  };
  const end = async (): Promise<void> => {
    try {
      await revoke({ variables: { draft } });
      setSecret(null);
    } catch (error) {
      toast.failed(error);
    }
  };
  return (
    <section className={styles['link']} aria-labelledby={title}>
      <h2 id={title}>{t('filing.link.title')}</h2>
      {link ? (
        <p>
          {t('filing.link.inForce', { time: dates.moment(link.expiresAt) })}{' '}
          {link.doneAt
            ? t('filing.link.done', { time: dates.moment(link.doneAt) })
            : link.savedAt
              ? t('filing.link.saved', { time: dates.moment(link.savedAt) })
              : null}
        </p>
      ) : (
        <p>{t('filing.link.about')}</p>
      )}
      {secret && link ? <CopyLink address={`${location.origin}/fill/${secret}`} /> : null}
      {invitation.mayInvite ? (
        <div className={styles['acts']}>
          <label>
            {t('filing.link.days')}{' '}
            <InputNumber
              size="small"
              min={1}
              max={mostDays}
              precision={0}
              value={days ?? usualDays}
              onChange={setDays}
            />
          </label>
          <Button size="small" loading={making.loading} onClick={() => void begin()}>
            {t(link ? 'filing.link.again' : 'filing.link.make')}
          </Button>
          {link ? (
            <Button size="small" type="text" loading={revoking.loading} onClick={() => void end()}>
              {t('filing.link.revoke')}
            </Button>
          ) : null}
        </div>
      ) : null}
      <FilledIn filledIn={filledIn} schema={schema} materials={materials} />
    </section>
  );
}
