import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import * as app from './locale.js';
import * as beside from '../beside/locale.js';
import * as boxes from '../boxes/locale.js';
import * as bulletin from '../bulletin/locale.js';
import * as calendarAdmin from '../calendar-admin/locale.js';
import * as common from '../common/locale.js';
import * as compliance from '../compliance/locale.js';
import * as daySheet from '../day-sheet/locale.js';
import * as delegations from '../delegations/locale.js';
import * as fill from '../fill/locale.js';
import * as filing from '../filing/locale.js';
import * as investors from '../investors/locale.js';
import * as notices from '../notices/locale.js';
import * as portfolios from '../portfolios/locale.js';
import * as signIn from '../sign-in/locale.js';
import * as submission from '../submission/locale.js';
import * as verify from '../verify/locale.js';
import type { Language } from '../common/text.js';

/** One tree a language, a branch a folder: `boxes/locale.ts` holds `boxes.…`. */
const zh = {
  app: app.zh,
  beside: beside.zh,
  boxes: boxes.zh,
  bulletin: bulletin.zh,
  calendarAdmin: calendarAdmin.zh,
  common: common.zh,
  compliance: compliance.zh,
  daySheet: daySheet.zh,
  delegations: delegations.zh,
  fill: fill.zh,
  filing: filing.zh,
  investors: investors.zh,
  notices: notices.zh,
  portfolios: portfolios.zh,
  signIn: signIn.zh,
  submission: submission.zh,
  verify: verify.zh,
};
const en = {
  app: app.en,
  beside: beside.en,
  boxes: boxes.en,
  bulletin: bulletin.en,
  calendarAdmin: calendarAdmin.en,
  common: common.en,
  compliance: compliance.en,
  daySheet: daySheet.en,
  delegations: delegations.en,
  fill: fill.en,
  filing: filing.en,
  investors: investors.en,
  notices: notices.en,
  portfolios: portfolios.en,
  signIn: signIn.en,
  submission: submission.en,
  verify: verify.en,
};

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zh };
  }
}

const REMEMBERED = 'countersign.language';

const tellDocument = (language: Language) => {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
};

export function startTexts(): void {
  const language: Language = localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'zh';
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh',
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false }, // React escapes
  });
  tellDocument(language);
}

export function chooseLanguage(language: Language): void {
  localStorage.setItem(REMEMBERED, language);
  tellDocument(language);
  void i18next.changeLanguage(language);
}
