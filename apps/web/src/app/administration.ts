import { useTranslation } from 'react-i18next';
import type { RouteObject } from 'react-router';
import { useMe } from '../common/me.js';

/** The pages beside the work: time limits as a whole, the calendar, the applicants. */
export const administrationPages: RouteObject[] = [
  {
    path: 'compliance',
    lazy: async () => ({ Component: (await import('../compliance/compliance-page.js')).CompliancePage }),
  },
  {
    path: 'compliance/list',
    lazy: async () => ({ Component: (await import('../compliance/list-page.js')).ComplianceListPage }),
  },
  {
    path: 'calendar',
    lazy: async () => ({ Component: (await import('../calendar-admin/calendar-layout.js')).CalendarLayout }),
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import('../calendar-admin/year-page.js')).YearPage }),
      },
      {
        path: 'overrides',
        lazy: async () => ({
          Component: (await import('../calendar-admin/overrides-page.js')).OverridesPage,
        }),
      },
      {
        path: 'versions',
        lazy: async () => ({ Component: (await import('../calendar-admin/versions-page.js')).VersionsPage }),
      },
      {
        path: 'versions/:version',
        lazy: async () => ({ Component: (await import('../calendar-admin/moves-page.js')).MovesPage }),
      },
    ],
  },
  {
    path: 'calendar/import',
    lazy: async () => ({ Component: (await import('../calendar-admin/import-page.js')).ImportPage }),
  },
  {
    path: 'calendar/change',
    lazy: async () => ({ Component: (await import('../calendar-admin/override-page.js')).OverridePage }),
  },
  {
    path: 'bulletin',
    lazy: async () => ({ Component: (await import('../bulletin/bulletin-page.js')).BulletinPage }),
  },
  {
    path: 'bulletin/issues/:id',
    lazy: async () => ({ Component: (await import('../bulletin/issue-page.js')).IssuePage }),
  },
  {
    path: 'bulletin/figures',
    lazy: async () => ({ Component: (await import('../bulletin/figures-page.js')).FiguresPage }),
  },
  {
    path: 'portfolios',
    lazy: async () => ({ Component: (await import('../portfolios/portfolios-page.js')).PortfoliosPage }),
  },
  {
    path: 'portfolios/change',
    lazy: async () => ({ Component: (await import('../portfolios/change-page.js')).PortfoliosChangePage }),
  },
  {
    path: 'investors',
    lazy: async () => ({ Component: (await import('../investors/investors-page.js')).InvestorsPage }),
  },
  {
    path: 'investors/:code',
    lazy: async () => ({ Component: (await import('../investors/investor-page.js')).InvestorPage }),
  },
  {
    path: 'applicants',
    lazy: async () => ({ Component: (await import('../calendar-admin/applicants-page.js')).ApplicantsPage }),
  },
];

/** Those that concern who is signed in; the API decides what they show. Heads of units see their own figures. */
export function useAdministration(): readonly { readonly to: string; readonly label: string }[] {
  const { t } = useTranslation();
  const { roles, acting } = useMe();
  const administers = roles.includes('systemAdministrator');
  const hasFigures =
    administers || roles.includes('auditor') || roles.includes('supervisor') || acting.post === 'head';
  const hasRegister = roles.includes('matterAdministrator') || roles.includes('supervisor');
  const contributes = acting.unit.kind !== 'organization' && !administers && !roles.includes('auditor');
  const isEnterprise = acting.unit.kind === 'organization';
  return [
    ...(isEnterprise ? [{ to: '/investors/mine', label: t('investors.mine') }] : []),
    ...(contributes && !roles.includes('securityAdministrator')
      ? [{ to: '/investors', label: t('investors.menu') }]
      : []),
    ...(contributes ? [{ to: '/bulletin', label: t('bulletin.menu') }] : []),
    ...(hasFigures ? [{ to: '/compliance', label: t('compliance.title') }] : []),
    ...(isEnterprise ? [] : [{ to: '/portfolios', label: t('portfolios.title') }]),
    ...(administers ? [{ to: '/calendar', label: t('calendarAdmin.menu') }] : []),
    ...(hasRegister ? [{ to: '/applicants', label: t('calendarAdmin.applicants.menu') }] : []),
  ];
}
