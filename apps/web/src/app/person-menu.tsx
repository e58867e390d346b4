import { useMutation } from '@apollo/client/react';
import type { MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { forgetTab } from '../common/kept-in-tab.js';
import { useMe } from '../common/me.js';
import { type Text, useLanguage, useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import { ActAsDocument, type PostNameFragment, SignOutDocument } from '../generated/graphql.js';
import { chooseLanguage } from './i18n.js';
import { showKeyboardHelp } from './keyboard-help.js';

const keyOf = ({ unit, post }: PostNameFragment) => `post ${unit.id} ${post}`;

/** Leaves by loading the page anew: the next person on this machine finds nothing of the one before. */
export function useSignOut(): () => Promise<void> {
  const [signOut] = useMutation(SignOutDocument);
  const toast = useToast();
  return async () => {
    try {
      await signOut();
      forgetTab();
      location.assign('/sign-in');
    } catch (error) {
      toast.failed(error);
    }
  };
}

/** 以何身份: all that one sees depends on the post one acts in, the live connection too. So the page is loaded anew. */
export function useActAs(): (post: PostNameFragment) => Promise<void> {
  const [actAs] = useMutation(ActAsDocument);
  const toast = useToast();
  return async ({ unit, post }) => {
    try {
      await actAs({ variables: { unit: unit.id, post } });
      location.assign('/box/todo');
    } catch (error) {
      toast.failed(error);
    }
  };
}

const LANGUAGES = ['zh', 'en'] as const;

export function usePersonMenu(): MenuProps {
  const { t } = useTranslation();
  const me = useMe();
  const text = useText();
  const language = useLanguage();
  const signOut = useSignOut();
  const actAs = useActAs();
  const postName = ({ unit, title }: { unit: { name: Text }; title: Text }) =>
    `${text(unit.name)} · ${text(title)}`;
  return {
    selectable: true,
    multiple: true,
    selectedKeys: [keyOf(me.acting), language],
    style: { minWidth: 220 },
    items: [
      {
        type: 'group',
        label: t('app.actAs'),
        children: me.posts.map((post) => ({
          key: keyOf(post),
          label: postName(post),
          onClick: () => {
            if (keyOf(post) !== keyOf(me.acting)) void actAs(post);
          },
        })),
      },
      { type: 'divider' },
      {
        type: 'group',
        label: t('app.language'),
        children: LANGUAGES.map((key) => ({
          key,
          label: t(`app.languageName.${key}`),
          onClick: () => chooseLanguage(key),
        })),
      },
      { type: 'divider' },
      {
        key: 'keys',
        label: t('app.shortcuts'),
        extra: '?',
        onClick: showKeyboardHelp,
      },
      { key: 'out', label: t('app.signOut'), onClick: () => void signOut() },
    ],
  };
}
