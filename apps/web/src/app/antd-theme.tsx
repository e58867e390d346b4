import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useMemo } from 'react';
import { useLanguage } from '../common/text.js';
import { useIsPhone } from '../common/use-is-phone.js';
import { themeFor } from './theme.js';

const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** antd in our colours and the reader's language. Stands in the shell: sign-in does without antd, and is light. */
export function AntdTheme({ children }: { readonly children: React.ReactNode }) {
  const phone = useIsPhone();
  const language = useLanguage();
  const theme = useMemo(() => themeFor(phone, still), [phone]);
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  );
}
