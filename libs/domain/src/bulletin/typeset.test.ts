import fc from 'fast-check';
import { typeset } from './typeset.js';

describe('an article is set', () => {
  it('a line is a paragraph, blank lines part nothing', () => {
    expect(typeset('一\r\n\r\n  二  ')).toEqual([
      { type: 'paragraph', lines: [[{ text: '一' }]] },
      { type: 'paragraph', lines: [[{ text: '二' }]] },
    ]);
  });

  it('with headings, and bold in pairs', () => {
    expect(typeset('## 做法\n前**中**后 **独')).toEqual([
      { type: 'heading', lines: [[{ text: '做法' }]] },
      { type: 'paragraph', lines: [[{ text: '前' }, { text: '中', bold: true }, { text: '后 **独' }]] },
    ]);
  });

  it('items that follow each other are one list', () => {
    expect(typeset('- 甲\n- 乙\n1. 丙\n2、丁').map(({ type, lines }) => [type, lines.length])).toEqual([
      ['bulleted', 2],
      ['numbered', 2],
    ]);
  });

  it('a picture is named by its place among those that come with it', () => {
    expect(typeset('![投产现场](2)')).toEqual([
      { type: 'picture', lines: [[{ text: '投产现场' }]], picture: 2 },
    ]);
    expect(typeset('![外链](https://example.com/a.png)')[0]?.type).toBe('paragraph');
  });

  it('HTML is letters', () => {
    expect(typeset('<script>alert(1)</script>')).toEqual([
      { type: 'paragraph', lines: [[{ text: '<script>alert(1)</script>' }]] },
    ]);
  });

  it('property: no letter that is no mark is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('文', '字', 'a', '<', '&', ' ') }), (text) => {
        const set = typeset(text).flatMap(({ lines }) =>
          lines.flatMap((runs) => runs.map((run) => run.text)),
        );
        expect(set.join('')).toBe(text.trim());
      }),
    );
  });
});
