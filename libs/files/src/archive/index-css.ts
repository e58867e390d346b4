/** Of the page that a package is read by: it stands in the page itself, which needs nothing beside it. */
export const INDEX_CSS = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1080px; padding: 24px; color: #1a1a1a; font: 15px/1.7 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', SimSun, sans-serif; }
h1 { margin: 0 0 4px; text-align: center; font-size: 24px; line-height: 1.4; overflow-wrap: anywhere; unicode-bidi: isolate; }
.kind { margin: 0; text-align: center; color: #555; }
.void { display: inline-block; padding: 0 10px; border: 2px solid #c8102e; color: #c8102e; font-weight: 700; }
h2 { margin: 28px 0 8px; padding-bottom: 4px; border-bottom: 2px solid #1a1a1a; font-size: 18px; }
h3 { margin: 16px 0 6px; font-size: 15px; }
h3 small { margin-left: 12px; color: #555; font-weight: 400; font-size: 13px; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 5px 8px; border: 1px solid #999; text-align: left; vertical-align: top; overflow-wrap: anywhere; white-space: pre-line; unicode-bidi: isolate; }
th { background: #f2f3f5; font-weight: 600; }
table.pairs th { width: 11em; }
table.opinions { min-width: 720px; table-layout: fixed; }
.opinions th:nth-child(1) { width: 15%; } .opinions th:nth-child(2) { width: 16%; } .opinions th:nth-child(4) { width: 20%; } .opinions th:nth-child(5) { width: 14%; }
.quiet { color: #555; }
.mark { font-weight: 700; }
code { font: 12px/1.5 ui-monospace, Consolas, monospace; overflow-wrap: anywhere; }
a { color: #0b4ea2; overflow-wrap: anywhere; }
ol.story { margin: 0; padding: 0; list-style: none; }
.story li { padding: 6px 0; border-bottom: 1px solid #ddd; overflow-wrap: anywhere; unicode-bidi: isolate; }
.story p { margin: 0; }
@page { size: A4; margin: 18mm 16mm; @bottom-center { content: counter(page) ' / ' counter(pages); font-size: 9pt; } }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.5; }
  h1 { font-size: 16pt; } h2 { font-size: 13pt; }
  h2, h3 { break-after: avoid; }
  tr, .story li { break-inside: avoid; }
  thead { display: table-header-group; }
  .wide { overflow: visible; } table.opinions { min-width: 0; }
  a { color: inherit; text-decoration: none; }
}
`;
