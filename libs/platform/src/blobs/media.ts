/**
 * What evidence may be: media type → the extensions such a file may carry. WPS writes the same binary formats
 * under its own extensions. Anything not listed is refused.
 */
export const MEDIA = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'video/mp4': ['mp4', 'm4v', 'mov'],
  'text/plain': ['txt', 'csv'],
  'application/ofd': ['ofd'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx', 'wps'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx', 'et'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx', 'dps'],
  'application/msword': ['doc', 'wps'],
  'application/vnd.ms-excel': ['xls', 'et'],
  'application/vnd.ms-powerpoint': ['ppt', 'dps'],
} as const satisfies Record<string, readonly string[]>;

export type Media = keyof typeof MEDIA;

/** Extensions that start something when opened; none may stand anywhere in a name, as in `notice.exe.pdf`. */
const ACTIVE = new Set(
  (
    'exe com scr pif bat cmd ps1 vbs vbe js jse wsf wsh hta msi msp dll cpl jar lnk url reg chm sh py php jsp asp aspx ' +
    'html htm xhtml svg mht mhtml xml docm xlsm xlsb pptm dotm xltm potm ppsm xlam'
  ).split(' '),
);

/** True when a file called `name` may hold `media`: its last extension fits and none before it is an active one. */
export function nameFits(name: string, media: Media): boolean {
  const parts = name.normalize('NFKC').toLowerCase().split('.').slice(1);
  const last = parts[parts.length - 1];
  const allowed: readonly string[] = MEDIA[media];
  const hidden = /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff/\\]/.test(name);
  return !hidden && last !== undefined && allowed.includes(last) && !parts.some((part) => ACTIVE.has(part.trim()));
}
