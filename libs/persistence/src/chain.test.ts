import { GENESIS, hashAfter, verifyChain } from './chain.js';
import type { Link } from './chain.js';

function chainOf(texts: readonly string[]): Link[] {
  let previous: Buffer = GENESIS;
  return texts.map((text, index) => ({ seq: index + 1, text, hash: (previous = hashAfter(previous, text)) }));
}
const links = chainOf(['{"a":1}', '{"b":"意见"}', '{"c":3}']);
const head = { seq: 3, hash: links[2]!.hash };

describe('a chain of events', () => {
  it('is whole when every hash follows from the one before and the text', () => {
    expect(verifyChain(links, head)).toBeNull();
    expect(verifyChain([])).toBeNull();
  });

  it('shows a text that was changed, were it by one character', () => {
    const forged = links.map((link) => (link.seq === 2 ? { ...link, text: '{"b":"意見"}' } : link));
    expect(verifyChain(forged, head)).toEqual({ seq: 2, problem: 'hashDiffers' });
  });

  it('shows a text that was changed together with its own hash', () => {
    const text = '{"b":"other"}';
    const forged = links.map((link) =>
      link.seq === 2 ? { ...link, text, hash: hashAfter(links[0]!.hash, text) } : link,
    );
    expect(verifyChain(forged, head)).toEqual({ seq: 3, problem: 'hashDiffers' });
  });

  it('shows an event that was taken out, in the middle or at the end', () => {
    expect(verifyChain([links[0]!, links[2]!], head)).toEqual({ seq: 2, problem: 'missing' });
    expect(verifyChain(links.slice(0, 2), head)).toEqual({ seq: 3, problem: 'missing' });
  });

  it('shows a chain that was made anew from the start', () => {
    expect(verifyChain(chainOf(['{"a":2}', '{"b":"意见"}', '{"c":3}']), head)).toEqual({
      seq: 3,
      problem: 'headDiffers',
    });
  });
});
