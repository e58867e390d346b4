import { inflateSync } from 'node:zlib';

/** The text of each page of a PDF as pdfkit writes it: in the order in which it was drawn, without spaces between runs. */
export function pdfText(pdf: Buffer): readonly string[] {
  const objects = objectsOf(pdf);
  const fonts = new Map<string, ReadonlyMap<number, string>>();
  for (const { text } of objects.values())
    for (const [, name, id] of text.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const toUnicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(id))?.text ?? '')?.[1];
      const map = toUnicode && objects.get(Number(toUnicode))?.content.toString('latin1');
      if (name && map) fonts.set(name, glyphsOf(map));
    }
  const pages = [...objects.values()].filter(({ text }) => /\/Type \/Page\b(?!s)/.test(text));
  return pages.map(({ text }) => {
    const content = objects.get(Number(/\/Contents (\d+) 0 R/.exec(text)?.[1]))?.content.toString('latin1');
    return drawnText(content ?? '', fonts);
  });
}

type PdfObject = { readonly text: string; readonly content: Buffer };

function objectsOf(pdf: Buffer): ReadonlyMap<number, PdfObject> {
  const all = pdf.toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const found of all.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const from = found.index + found[0].length;
    const end = all.indexOf('\nendobj', from);
    const stream = all.indexOf('stream\n', from);
    const isStream = stream !== -1 && stream < end;
    const text = all.slice(from, isStream ? stream : end);
    const length = Number(/\/Length (\d+)/.exec(text)?.[1] ?? 0);
    const raw = isStream ? pdf.subarray(stream + 7, stream + 7 + length) : Buffer.alloc(0);
    objects.set(Number(found[1]), { text, content: text.includes('/FlateDecode') ? inflateSync(raw) : raw });
  }
  return objects;
}

function glyphsOf(map: string): ReadonlyMap<number, string> {
  const glyphs = new Map<number, string>();
  for (const [, from, , list] of map.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi))
    [...(list ?? '').matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, code], index) => {
      const units = (code ?? '').split(' ').map((unit) => Number.parseInt(unit, 16));
      glyphs.set(Number.parseInt(from ?? '', 16) + index, String.fromCharCode(...units));
    });
  return glyphs;
}

function drawnText(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let glyphs: ReadonlyMap<number, string> | undefined;
  let text = '';
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[(<[^\]]*)\] TJ/g)) {
    if (font) glyphs = fonts.get(font);
    else
      for (const [, run] of (shown ?? '').matchAll(/<([0-9a-f]+)>/gi))
        for (const code of run?.match(/.{4}/g) ?? [])
          text += glyphs?.get(Number.parseInt(code, 16)) ?? '\ufffd';
  }
  return text;
}
