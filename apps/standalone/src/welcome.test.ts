import { createServer } from 'node:net';
import { organization } from '@countersign/matters';
import { CannotStart, assertOwnDatabase, assertPortIsFree } from './port.js';
import { welcome } from './welcome.js';

it('names accounts that there are, with the people who have them', () => {
  const text = welcome('http://127.0.0.1:3000', {
    demonstration: true,
    manualClock: false,
    dataDir: '.data',
  });
  const shown = text.split('\n').filter((line) => /^ {4}[a-z]+(\.[a-z]+)? /.test(line));
  expect(shown.length).toBeGreaterThan(10);
  for (const line of shown) {
    const account = line.trim().split(' ')[0];
    const person = organization.people.find((one) => one.account === account);
    expect(line).toContain(person?.name);
  }
  expect(shown.at(-1)).toMatch(/^ {4}admin\.system .* sets the manual clock$/);
});

it('says which port is taken and how to choose another', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const taken = assertPortIsFree('127.0.0.1', port);
  await expect(taken).rejects.toThrow(CannotStart);
  await expect(taken).rejects.toThrow(`Port ${port} is taken by another program`);
  await expect(taken).rejects.toThrow(`PORT=${port + 1} npm start`);
  await new Promise((resolve) => server.close(resolve));
  await expect(assertPortIsFree('127.0.0.1', port)).resolves.toBeUndefined();
});

it('refuses a database that it would not use', () => {
  expect(() => assertOwnDatabase(undefined)).not.toThrow();
  expect(() => assertOwnDatabase('postgres://countersign_app@db/countersign')).toThrow(CannotStart);
});
