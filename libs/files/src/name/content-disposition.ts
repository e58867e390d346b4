/**
 * The header that names a download. RFC 6266: `filename*` carries the real name, `filename` what very old clients make
 * of it. Nothing in a name can end the quoted string or the header.
 */
export function contentDisposition(way: 'attachment' | 'inline', name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  // RFC 8187 leaves fewer characters unescaped than encodeURIComponent does.
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  });
  return `${way}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
