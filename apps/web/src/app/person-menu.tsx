import { useMutation } from '@apollo/client/react';
import type { MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { forgetTab } from '../common/kept-in-tab.js';
import { useMe } from '../common/me.js';
import { useLanguage, useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import { ActAsDocument, type PostNameFragment, SignOutDocument } from '../generated/graphql.js';
import { chooseLanguage } from './i18n.js';
import { showKeyboardHelp } from './keyboard-help.js';

/** A post of one's own, or another's by a standing delegation (O9). */
export type Identity = { readonly post: PostNameFragment; readonly delegation?: string };

const keyOf = ({ post: { unit, post }, delegation = '' }: Identity) =>
  `post ${unit.id} ${post} ${delegation}`;

/** As whom one acts now, and as whom else one may: one's own posts, then those of others, marked 代. */
export function useIdentities(): {
  readonly acting: string;
  readonly all: readonly (Identity & { readonly key: string; readonly name: string })[];
} {
  const { t } = useTranslation();
  const text = useText();
  const { posts, delegated, acting, actingFor } = useMe();
  const postName = ({ unit, title }: PostNameFragment) => `${text(unit.name)} · ${text(title)}`;
  const own = posts.map((post) => ({ post, key: keyOf({ post }), name: postName(post) }));
  const others = delegated.map(({ post, delegation, name: forPerson }) => ({
    ...{ post, delegation, key: keyOf({ post, delegation }) },
    name: t('app.inPlaceOf', { forPerson, post: postName(post) }),
  }));
  const by = actingFor ? { delegation: actingFor.delegation } : {};
  return { acting: keyOf({ post: acting, ...by }), all: [...own, ...others] };
}

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
export function useActAs(): (identity: Identity) => Promise<void> {
  const [actAs] = useMutation(ActAsDocument);
  const toast = useToast();
  return async ({ post: { unit, post }, delegation = null }) => {
    try {
      await actAs({ variables: { unit: unit.id, post, delegation } });
      location.assign('/box/todo');
    } catch (error) {
      toast.failed(error);
    }
  };
}

const LANGUAGES = ['zh', 'en'] as const;

export function usePersonMenu(): MenuProps {
  const { t } = useTranslation();
  const { acting, all } = useIdentities();
  const language = useLanguage();
  const signOut = useSignOut();
  const actAs = useActAs();
  const navigate = useNavigate();
  return {
    selectable: true,
    multiple: true,
    selectedKeys: [acting, language],
    style: { minWidth: 220 },
    items: [
      {
        type: 'group',
        label: t('app.actAs'),
        children: all.map(({ key, name, ...identity }) => ({
          key,
          label: name,
          onClick: () => {
            if (key !== acting) void actAs(identity);
          },
        })),
      },
      { type: 'divider' },
      { key: 'delegations', label: t('delegations.title'), onClick: () => void navigate('/delegations') },
      {
        key: 'templates',
        label: t('beside.templates.title'),
        onClick: () => void navigate('/templates'),
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
