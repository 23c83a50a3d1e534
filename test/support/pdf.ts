import { extractText, getDocumentProxy } from 'unpdf'

/** What stands on each page of a PDF, as somebody else's reader takes it out. */
export async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false })
  return text
}
