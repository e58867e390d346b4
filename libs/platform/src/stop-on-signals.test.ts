import { setImmediate as turn } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { createLogger } from './logger.js';
import { stopOnSignals } from './stop-on-signals.js';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;
const exit = jest.spyOn(process, 'exit');

beforeEach(() => exit.mockReset().mockImplementation((() => undefined) as never));
afterEach(() => {
  for (const signal of SIGNALS) process.removeAllListeners(signal);
});
afterAll(() => exit.mockRestore());

describe('a process that is asked to stop', () => {
  it.each(SIGNALS)('closes on %s, and exits only when it has closed', async (signal) => {
    let closed: () => void = () => undefined;
    stopOnSignals(createLogger('silent'), () => new Promise((resolve) => (closed = resolve)));
    process.emit(signal);
    await turn();
    expect(exit).not.toHaveBeenCalled();
    closed();
    await turn();
    expect(exit.mock.calls).toEqual([[0]]);
  });

  it('closes once, however often it is asked', async () => {
    const close = jest.fn(() => Promise.resolve());
    stopOnSignals(createLogger('silent'), close);
    for (const signal of [...SIGNALS, ...SIGNALS]) process.emit(signal);
    await turn();
    expect(close).toHaveBeenCalledTimes(1);
    expect(exit.mock.calls).toEqual([[0]]);
  });

  it('exits with 1 where it could not close', async () => {
    stopOnSignals(createLogger('silent'), () => Promise.reject(new Error('the database is gone')));
    process.emit('SIGTERM');
    await turn();
    expect(exit.mock.calls).toEqual([[1]]);
  });
});
