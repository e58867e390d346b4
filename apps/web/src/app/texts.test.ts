import { zh as app } from './locale.js';
import { zh as beside } from '../beside/locale.js';
import { zh as boxes } from '../boxes/locale.js';
import { zh as calendarAdmin } from '../calendar-admin/locale.js';
import { zh as common } from '../common/locale.js';
import { zh as compliance } from '../compliance/locale.js';
import { zh as daySheet } from '../day-sheet/locale.js';
import { zh as delegations } from '../delegations/locale.js';
import { zh as filing } from '../filing/locale.js';
import { zh as notices } from '../notices/locale.js';
import { zh as signIn } from '../sign-in/locale.js';
import { zh as submission } from '../submission/locale.js';

type Tree = { readonly [key: string]: string | Tree };
const textsOf = (tree: Tree): readonly string[] =>
  Object.values(tree).flatMap((part) => (typeof part === 'string' ? [part] : textsOf(part)));

/** Figures are filled in later; 09:10 and 2026-0612 are figures, too. */
const written = (text: string): string => text.replace(/\{\{.*?\}\}/g, '字').replace(/\d+[:.]\d+/g, '0');

it('Chinese is punctuated in full width', () => {
  const texts = textsOf({
    ...{
      app,
      beside,
      boxes,
      calendarAdmin,
      common,
      compliance,
      daySheet,
      delegations,
      filing,
      notices,
      signIn,
      submission,
    },
  });
  expect(texts.length).toBeGreaterThan(300);
  const halfWidth = texts.filter(
    (text) => /\p{Script=Han}/u.test(text) && /[,;:!?()'"]|\p{Script=Han}\./u.test(written(text)),
  );
  expect(halfWidth).toEqual([]);
});
