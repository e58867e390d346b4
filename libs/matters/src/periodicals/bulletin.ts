const t = (zh: string, en: string) => ({ zh, en });

/** The shipped periodicals, not yet parsed: `periodicalSchema` says whether they are any. */
export const periodicals: readonly unknown[] = [
  {
    id: 'bulletin',
    version: 1,
    title: t('鹤山政务信息', 'Heshan Government Bulletin'),
    issuer: t('鹤山市人民政府办公室', 'General Office of the Heshan Municipal Government'),
    numbering: '{year}年第{n}期',
    desk: { unit: 'infodesk' },
    chiefEditor: { unit: 'govoffice', post: 'head' },
    columns: [
      { id: 'news', title: t('工作动态', 'Work in progress') },
      { id: 'experience', title: t('经验交流', 'Experience') },
      { id: 'problems', title: t('问题反映', 'Problems') },
      { id: 'proposals', title: t('对策建议', 'Proposals') },
    ],
    reportedTo: ['江门市人民政府办公室', '市委书记、副书记、常委', '市长、副市长'],
    copiedTo: ['市人大常委会办公室', '市政协办公室', '各镇（街道）', '市直各单位'],
  },
];
