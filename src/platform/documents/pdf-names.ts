/** What runs or hides something, where its name is too long to stand in packed pixels by chance. */
export const PROGRAM =
  /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|Rendition|Encrypt)(?![A-Za-z0-9])|\/XFA(?:\s|%[^\r\n]*[\r\n])*(?:\[|\d+\s+\d+\s+R)/

/** With every name in its own letters: they may be written with #xx for any character (ISO 32000-1, 7.3.5). */
export const named = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Whether a name stands there, whole. */
export const says = (text: string, name: string): boolean => new RegExp(`/${name}(?![A-Za-z0-9])`).test(text)
