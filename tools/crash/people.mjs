import { readFileSync } from 'node:fs';
import { inRoot } from '../setup.mjs';
import { Client } from './client.mjs';
import { MATTER } from './documents.mjs';

const PASSWORD = 'countersign';
export const MATTER_ID = 'project-entry';

const SUBMITTERS = ['gonghe.officer', 'shaping.officer', 'gulao.officer'];
const OTHERS = [
  'drc.clerk',
  ...['sic', 'nr', 'housing', 'ecology', 'emergency', 'tax', 'water', 'finance', 'gonghe'].map(
    (unit) => `${unit}.head`,
  ),
  'drc.head',
  ...[
    'mayor',
    'deputy.finance',
    'deputy.industry',
    'deputy.construction',
    'partyoffice.head',
    'govoffice.head',
  ],
  ...['hengyue.officer', 'nr.officer'],
];
const ADMINISTRATOR = 'admin.system';

/** Everybody who plays, signed in once and for all: a session that was acknowledged must outlive every crash. */
export async function signInAll(address) {
  const accounts = [...SUBMITTERS, ...OTHERS, ADMINISTRATOR];
  const clients = await Promise.all(accounts.map((account) => new Client(address, account).signIn(PASSWORD)));
  const by = new Map(clients.map((client) => [client.account, client]));
  const [first] = clients;
  const { matter } = await first.ask(MATTER, { id: MATTER_ID });
  const submitters = SUBMITTERS.map((account) => ({ client: by.get(account), files: [] }));
  for (const submitter of submitters) {
    submitter.files = await Promise.all(
      matter.exampleMaterials.map((material) => upload(submitter.client, material)),
    );
  }
  return {
    submitters,
    others: OTHERS.map((account) => by.get(account)),
    administrator: by.get(ADMINISTRATOR),
    matter,
  };
}

/** @returns what the server acknowledged: the material it is, and the file's id and digest */
export async function upload(client, material) {
  const bytes = readFileSync(inRoot(`libs/matters/assets/${material}.pdf`));
  const { id, digest } = await client.upload(`${material}.pdf`, bytes);
  return { material, file: id, digest, client };
}
