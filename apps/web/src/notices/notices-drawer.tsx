import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { NoticeList } from './notice-list.js';

/** The notices beside the work, not in its place. */
export function NoticesDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(true);
  const close = () => setOpen(false);
  return (
    <Drawer
      open={open}
      onClose={close}
      afterOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={t('notices.title')}
      size={420}
      styles={{ body: { paddingBlock: 8 } }}
      extra={
        <Link to="/notices" onClick={close}>
          {t('notices.seeAll')}
        </Link>
      }
    >
      <NoticeList onOpen={close} />
    </Drawer>
  );
}
