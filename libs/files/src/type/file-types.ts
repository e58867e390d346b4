/** What may be uploaded. The content decides which of these a file is; its name and its header decide nothing. */
export type FileKind = {
  /** Media type that is recorded and sent back. */
  readonly type: string;
  /** The first is appended to a name that bears none of them. */
  readonly extensions: readonly [string, ...string[]];
  /** A browser may show it in place (`?inline=1`): nothing in it runs. */
  readonly inline: boolean;
};

const OOXML = 'application/vnd.openxmlformats-officedocument';

export const FILE_KINDS = {
  pdf: { type: 'application/pdf', extensions: ['pdf'], inline: true },
  png: { type: 'image/png', extensions: ['png'], inline: true },
  jpeg: { type: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'], inline: true },
  gif: { type: 'image/gif', extensions: ['gif'], inline: true },
  webp: { type: 'image/webp', extensions: ['webp'], inline: true },
  docx: { type: `${OOXML}.wordprocessingml.document`, extensions: ['docx'], inline: false },
  xlsx: { type: `${OOXML}.spreadsheetml.sheet`, extensions: ['xlsx'], inline: false },
  pptx: { type: `${OOXML}.presentationml.presentation`, extensions: ['pptx'], inline: false },
  doc: { type: 'application/msword', extensions: ['doc', 'dot'], inline: false },
  xls: { type: 'application/vnd.ms-excel', extensions: ['xls', 'xlt', 'et'], inline: false },
  ppt: { type: 'application/vnd.ms-powerpoint', extensions: ['ppt', 'pps', 'pot', 'dps'], inline: false },
  zip: { type: 'application/zip', extensions: ['zip'], inline: false },
} as const satisfies Record<string, FileKind>;

export type FileKindId = keyof typeof FILE_KINDS;

export function mayShowInline(type: string): boolean {
  return Object.values(FILE_KINDS).some((kind) => kind.type === type && kind.inline);
}
