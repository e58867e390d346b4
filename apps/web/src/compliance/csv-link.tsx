import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import { type Asked, csvAddressOf } from './asked.js';
import { downloadCsv } from './download-csv.js';

/** What is shown, for a spreadsheet. The session's cookie goes along. */
export function CsvLink({ asked }: { readonly asked: Asked }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const toast = useToast();
  const [running, setRunning] = useState(false);
  const download = async (): Promise<void> => {
    setRunning(true);
    await downloadCsv(csvAddressOf(asked, language)).catch(toast.failed);
    setRunning(false);
  };
  return (
    <Button icon={<DownloadOutlined />} loading={running} onClick={() => void download()}>
      {t('compliance.csv')}
    </Button>
  );
}
