import { jest } from '@jest/globals';
import { createLogger } from './logger.js';

it('cuts the values out of a database error, also inside another', () => {
  const lines: string[] = [];
  const stdout = jest
    .spyOn(process.stdout, 'write')
    .mockImplementation((line) => lines.push(String(line)) > 0);
  const carried = { client: 'S3', parameters: ['S3'], detail: 'Key (phone)=(S3)' };
  const driverError = Object.assign(new Error('duplicate key'), carried);
  const failed = () => Object.assign(new Error('duplicate key'), { ...carried, code: '23505', driverError });
  const log = createLogger('info');
  try {
    log.error({ err: failed() }, 'failed');
    log.error({ err: new AggregateError([failed()], 'two') }, 'failed');
  } finally {
    stdout.mockRestore();
  }
  expect(lines.join('')).not.toContain('S3');
  expect(lines.join('')).toContain('23505');
});
