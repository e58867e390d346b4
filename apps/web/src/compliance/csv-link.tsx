import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../common/text.js';
import { type Asked, csvAddressOf } from './asked.js';

/** What is shown, for a spreadsheet. The session's cookie goes along. */
export function CsvLink({ asked }: { readonly asked: Asked }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Button href={csvAddressOf(asked, language)} download icon={<DownloadOutlined />}>
      {t('compliance.csv')}
    </Button>
  );
}
