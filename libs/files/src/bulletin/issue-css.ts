/** Of the public pages: read on a phone, printed on A4. */
export const ISSUE_CSS = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #f4f3f0; color: #1a1a1a; font: 17px/1.8 FangSong, STFangsong, 'Noto Serif CJK SC', SimSun, serif; }
a { color: #0b4ea2; }
a:focus-visible { outline: 3px solid #0b4ea2; outline-offset: 2px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 8px; top: 8px; padding: 4px 12px; background: #fff; }
body > nav { display: flex; gap: 24px; max-width: 800px; margin: 0 auto; padding: 14px 20px 0; font-size: 15px; }
.preview { margin: 0; padding: 8px 20px; background: #fff3cd; color: #5c4500; text-align: center; font-size: 15px; }
.issue { max-width: 800px; margin: 14px auto 40px; padding: 48px 64px; background: #fff; }
header { border-bottom: 3px solid #c8102e; text-align: center; }
h1 { margin: 0; color: #c8102e; font: 700 44px/1.3 SimSun, STSong, 'Noto Serif CJK SC', serif; letter-spacing: .18em; text-indent: .18em; }
.number { margin: 6px 0; }
.line { display: flex; justify-content: space-between; gap: 16px; margin: 10px 0 6px; text-align: left; }
h2 { margin: 32px 0 8px; color: #c8102e; font: 700 20px/1.5 SimHei, STHeiti, 'Noto Sans CJK SC', sans-serif; }
h2::before { content: '【'; } h2::after { content: '】'; }
h3 { margin: 24px 0 12px; text-align: center; font: 700 24px/1.4 SimSun, STSong, 'Noto Serif CJK SC', serif; overflow-wrap: anywhere; }
h4 { margin: 14px 0 4px; text-indent: 2em; font: 700 17px/1.8 SimHei, STHeiti, 'Noto Sans CJK SC', sans-serif; }
p { margin: 0; overflow-wrap: anywhere; }
main p { text-indent: 2em; text-align: justify; }
main ol, main ul { margin: 0; padding-left: 3.2em; }
.note { padding: 8px 14px; border-left: 4px solid #c8102e; background: #faf6f5; }
main .byline { text-align: right; text-indent: 0; }
.contents { margin-top: 20px; padding: 4px 20px 12px; background: #faf6f5; }
.contents h2 { margin: 8px 0; }
.contents ol { margin: 0; }
figure { margin: 14px 0; text-align: center; }
img { max-width: 100%; height: auto; }
figcaption, .missing { font-size: 15px; color: #444; }
footer { margin-top: 40px; border-top: 2px solid #1a1a1a; border-bottom: 2px solid #1a1a1a; font-size: 15px; }
footer p { padding: 4px 14px; } footer p + p { border-top: 1px solid #999; }
.digest { color: #555; font: 12px/1.6 monospace; overflow-wrap: anywhere; }
.issues { margin: 16px 0; padding: 0; list-style: none; }
main .issues { padding: 0; }
.issues li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 16px; padding: 10px 0; border-bottom: 1px solid #ddd; }
@media (max-width: 600px) {
  .issue { margin: 0; padding: 24px 16px; }
  h1 { font-size: 30px; letter-spacing: .08em; text-indent: .08em; }
  h3 { font-size: 21px; }
}
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@media print {
  body { background: #fff; font-size: 16pt; line-height: 28pt; }
  body > nav, .skip, .preview { display: none; }
  .issue { max-width: none; margin: 0; padding: 0; }
  h3, h4, h2 { break-after: avoid; }
  figure, footer { break-inside: avoid; }
}
`;
