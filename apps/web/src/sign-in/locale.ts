export const zh = {
  title: '登录',
  lead: '一件事，一张表，一个时限。',
  account: '账号',
  password: '密码',
  submit: '登录',
  submitting: '正在登录…',
  expired: '登录已过期，请重新登录。登录后回到刚才的页面。',
  otherLanguage: 'English',
};

export const en = {
  title: 'Sign in',
  lead: 'One matter, one table, one time limit.',
  account: 'Account',
  password: 'Password',
  submit: 'Sign in',
  submitting: 'Signing in…',
  expired: 'Your session has expired. Sign in again to return to where you were.',
  otherLanguage: '中文',
};
