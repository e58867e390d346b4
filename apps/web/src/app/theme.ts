import type { ThemeConfig } from 'antd';

/** antd's part of base.css: the same ink, paper and accent. */
export function themeFor(phone: boolean, still: boolean): ThemeConfig {
  return {
    token: {
      colorPrimary: '#24527a',
      colorInfo: '#24527a',
      colorLink: '#24527a',
      colorSuccess: '#1f7a4a',
      colorWarning: '#946200',
      colorError: '#bf3227',
      colorText: '#1d242b',
      colorTextSecondary: '#55606b',
      colorTextTertiary: '#67727d',
      colorTextPlaceholder: '#67727d',
      colorBorder: '#cfd5da',
      colorBorderSecondary: '#e6e9ec',
      colorBgLayout: '#f5f6f8',
      colorPrimaryBg: '#e9f0f6', // what antd derives from a dark accent is a heavy grey
      colorPrimaryBgHover: '#dbe6ef',
      controlItemBgActive: '#e9f0f6',
      controlItemBgActiveHover: '#dbe6ef',
      colorBgMask: 'rgb(29 36 43 / 32%)',
      fontFamily: 'var(--family)',
      fontSize: phone ? 16 : 14,
      controlHeight: phone ? 44 : 34, // a thumb needs 44
      lineHeight: 1.6,
      borderRadius: 6,
      wireframe: false,
      motion: !still,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.18s',
      boxShadowSecondary: '0 6px 24px rgb(29 36 43 / 12%), 0 1px 3px rgb(29 36 43 / 8%)',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
      Table: { headerBg: 'transparent', headerColor: '#55606b', headerSplitColor: 'transparent' },
      Tabs: { horizontalMargin: '0 0 12px 0' },
    },
  };
}
