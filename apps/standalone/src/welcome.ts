import { organization } from '@countersign/matters';

/** With one password for all of them. */
export const PASSWORD = 'countersign';

/** Who is needed to take a project entry from its filing to its result, in the order of their turn. */
const STORY = [
  ['gonghe.officer', 'files a project entry 申报'],
  ['drc.clerk', 'accepts 受理'],
  ['sic.head', 'reviews and scores 征求意见'],
  ['nr.head', ''],
  ['housing.head', ''],
  ['ecology.head', ''],
  ['emergency.head', ''],
  ['tax.head', ''],
  ['drc.head', 'assesses 综合评估'],
  ['mayor', 'votes, in the chair 领导小组'],
  ['deputy.finance', ''],
  ['deputy.industry', ''],
  ['deputy.construction', ''],
  ['partyoffice.head', ''],
  ['govoffice.head', ''],
  ['admin.system', 'sets the manual clock'],
] as const;

/** What the operator sees last. */
export function welcome(address: string, { demonstration, manualClock, dataDir }: Welcome): string {
  const lines = ['', `  Countersign is running:  ${address}`, ''];
  if (demonstration) {
    lines.push(`  Accounts of the demonstration (the password of all: ${PASSWORD})`);
    for (const [account, what] of STORY) {
      lines.push(`    ${account.padEnd(20)} ${nameOf(account).padEnd(6, '　')} ${what || '　"'}`);
    }
    lines.push(`    ... and ${organization.people.length - STORY.length} more: docs/organization.md`, '');
  }
  if (manualClock) {
    lines.push(
      '  The business clock stands still: npm run -s cli -- clock set 2026-06-15T09:00:00+08:00',
      '',
    );
  }
  lines.push(`  Data: ${dataDir}   Stop: Ctrl-C`, '');
  return lines.join('\n');
}
export type Welcome = {
  readonly demonstration: boolean;
  readonly manualClock: boolean;
  readonly dataDir: string;
};

const nameOf = (account: string) =>
  organization.people.find((person) => person.account === account)?.name ?? '';
