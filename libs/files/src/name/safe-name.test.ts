import fc from 'fast-check';
import { contentDisposition } from './content-disposition.js';
import { safeName } from './safe-name.js';

describe('the name of a file', () => {
  it.each([
    ['可行性研究报告.pdf', '可行性研究报告.pdf'],
    ['Plan v2.PDF', 'Plan v2.PDF'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\x\\报告.pdf', '报告.pdf'],
    ['run.exe', 'run.exe.pdf'],
    ['报告\u202Efdp.exe', '报告fdp.exe.pdf'],
    ['a\u200B\u0000b\r\n.pdf', 'ab.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['CON.pdf', '_CON.pdf'],
    ['a<b>:"|?*.pdf', 'a_b______.pdf'],
    ['report.pdf. . .', 'report.pdf'],
    ['', 'file.pdf'],
    ['...', 'file.pdf'],
    ['.pdf', 'pdf.pdf'],
    ['e\u0301te\u0301.pdf', 'été.pdf'],
    ['\ud83d.pdf', 'pdf.pdf'],
  ])('%j becomes %j', (claimed, safe) => expect(safeName(claimed, 'pdf')).toBe(safe));

  it('keeps its extension where it has to be shortened', () => {
    expect(safeName(`${'长'.repeat(500)}.pdf`, 'pdf')).toMatch(/^长{70,79}\.pdf$/);
    expect(safeName(`${'x'.repeat(5_000)}.exe`, 'pdf')).toMatch(/^x{116}\.pdf$/);
  });

  it('property: can be saved anywhere and hides nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (claimed) => {
        const name = safeName(claimed, 'pdf');
        expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(name).toMatch(/[^.\s].*\.pdf$/i);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
        expect(safeName(name, 'pdf')).toBe(name);
      }),
    );
  });
});

describe('the header of a download', () => {
  it('carries the real name for today and a plain one for very old clients', () => {
    expect(contentDisposition('attachment', "可研 (v2)'s.pdf")).toBe(
      `attachment; filename="__ (v2)'s.pdf"; filename*=UTF-8''%E5%8F%AF%E7%A0%94%20%28v2%29%27s.pdf`,
    );
  });

  it('cannot be ended by a name', () => {
    const header = contentDisposition('inline', 'a"; filename="b.exe\r\nset-cookie: x.pdf');
    expect(header).toMatch(/^inline; filename="[^"\r\n]*"; filename\*=UTF-8''[\w.%~-]*$/);
  });
});
