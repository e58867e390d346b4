import type { Manifest } from './manifest.js';

/** How to read and check the package, for somebody who has nothing but the package. */
export function readmeOf({ submission, closed, retention, events }: Omit<Manifest, 'files'>): string {
  return `# ${submission.number} ${submission.title}

本压缩包是该办件办结时（${closed.at}）的全部档案，不需要原系统即可阅读和核对。
This is everything about one submission as it was when it was closed. It can be read and checked without the system.
${retention ? `\n保管期限 / kept: ${retention.years === null ? '永久 / for ever' : `${retention.years} 年 / years`}。${retention.source}\n` : ''}
| 文件 file | 内容 content |
| --- | --- |
| index.html | 供阅读和打印：用浏览器打开，不需要联网 / for reading and printing, in any browser, offline |
| form/approval-form.pdf | 呈批表：申请内容、材料目录、各环节全部意见 / the approval form, with every opinion |
| form/form.json | 申请表的每一次修订 / every revision of the form |
| form/figures.json | 办理中形成的数额（有的事项）/ the amounts of the whole, where the matter has any |
| opinions/opinions.json | 全部意见、评分、签署人和时间 / every opinion, its scores, signer and time |
| materials/ | 提交的材料和意见的附件；materials/index.json 说明用途 / materials and attachments; index.json says of what |
| documents/ | 出具的文书 / documents issued |
| events/events.jsonl | 办理过程，每行一个事件的原文 / what happened: the exact text of one event per line |
| events/hashes.txt | 每个事件的哈希 / the hash of each event |
| submission.json, definition.json | 办结时的状态；所用的流程定义 / the final state; the process definition used |
| manifest.json, SHA256SUMS | 文件清单和校验值 / the list of files with their digests |

## 核对 / How to check

1. 文件未被改动 / no file was changed:

   \`\`\`sh
   sha256sum -c SHA256SUMS
   \`\`\`

   Windows PowerShell: \`Get-FileHash -Algorithm SHA256 文件名\`，与 SHA256SUMS 中的值比较 / compare with SHA256SUMS.

2. 办理过程未被改动 / no event was changed, added or removed. 每个事件的哈希 = SHA-256(上一个哈希的 32 个字节 + 本事件原文的 UTF-8
   字节)，第一个事件之前为 32 个零字节。Each hash is SHA-256 over the 32 bytes of the hash before and the UTF-8 text; before the
   first are 32 zero bytes. 最后一个 / the last one: \`${events.head}\` (${events.count})

   \`\`\`python
   import hashlib
   head = bytes(32)
   for line in open('events/events.jsonl', 'rb').read().splitlines():
       head = hashlib.sha256(head + line).digest()
   print(head.hex())
   \`\`\`

3. 申请表与事件一致 / the form is the one that the events name: form/form.json 中每次修订的 digest，等于其
   {"materials", "values"} 按 RFC 8785 规范化后的 SHA-256，材料以 SHA-256 列入其中。Each revision's digest is the SHA-256 of
   {"materials", "values"} as canonical JSON (RFC 8785); materials stand in it with their own SHA-256.

有命令行工具时，一条命令完成以上全部核对 / with the command line tool, all of it at once:

\`\`\`sh
npm run -s cli -- archive verify FILE.zip
\`\`\`

整个压缩包被替换的情形，须与系统中登记的压缩包 SHA-256 或最后一个事件的哈希比较。文书和呈批表上的验证码可在核验页面核对。
A package replaced as a whole shows only against the SHA-256 of the package, or the last hash, as the system keeps them. Documents
bear a code that the verification page confirms.
`;
}
