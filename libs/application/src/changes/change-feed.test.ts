import { ChangeFeed } from './change-feed.js';
import type { Change } from './change-feed.js';
import { OutboxBell } from './outbox-bell.js';

const change: Change = { submission: 's', seq: 3, units: ['tax'] };

describe('the feed of changes', () => {
  it('tells everybody who listens, until they stop', () => {
    const feed = new ChangeFeed();
    const [a, b]: [Change[], Change[]] = [[], []];
    const stop = feed.subscribe((one) => a.push(one));
    feed.subscribe((one) => b.push(one));
    feed.publish(change);
    stop();
    feed.publish({ ...change, seq: 4 });
    expect([a.map(({ seq }) => seq), b.map(({ seq }) => seq)]).toEqual([[3], [3, 4]]);
  });

  it('goes out by the transport and comes back to everybody, ourselves included, once', async () => {
    let receive = (_: string): void => undefined;
    let closed = false;
    const transport = {
      send: (text: string) => receive(text),
      onMessage: (to: typeof receive) => void (receive = to),
      close: async () => void (closed = true),
    };
    const feed = new ChangeFeed(transport);
    const told: Change[] = [];
    feed.subscribe((one) => told.push(one));
    feed.publish(change);
    expect(told).toEqual([change]);
    await feed.close();
    expect(closed).toBe(true);
  });
});

describe('the outbox’s bell', () => {
  it('is silent for nothing, and rings for the rest', () => {
    const bell = new OutboxBell();
    const heard: (readonly string[])[] = [];
    const stop = bell.listen((ids) => heard.push(ids));
    bell.ring([]);
    bell.ring(['a', 'b']);
    stop();
    bell.ring(['c']);
    expect(heard).toEqual([['a', 'b']]);
  });
});
