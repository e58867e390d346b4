import { PrinterOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsPhone } from '../common/use-is-phone.js';
import { DaySheet, type SheetOf } from './day-sheet.js';
import { PrintHead } from './print-head.js';
import './day-sheet-print.css';

type Props = SheetOf & { readonly onClose: () => void };

/** The sheet beside the work, on a phone over all of it; on paper alone. */
export function DaySheetDrawer({ submission, clock, onClose }: Props) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const [open, setOpen] = useState(true);
  return (
    <Drawer
      open={open}
      onClose={() => setOpen(false)}
      afterOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={t('daySheet.title')}
      size={phone ? '100%' : 640}
      styles={{ body: { padding: phone ? '12px 16px 32px' : '16px 24px 32px' } }}
      rootClassName="day-sheet-drawer"
      extra={
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('daySheet.print')}
        </Button>
      }
    >
      <PrintHead submission={submission} />
      <DaySheet submission={submission} clock={clock} />
    </Drawer>
  );
}
