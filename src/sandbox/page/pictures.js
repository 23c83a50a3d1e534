/** @import { Message } from './api.js' */
/** @import { Language } from './words.js' */
import { say } from './words.js'

/**
 * A picture that can be seen in a message, a photo or a file that is one: where it is and what to call it.
 * @param {Pick<Message, 'photo' | 'document' | 'text'>} message
 * @param {Language} language
 * @returns {{ url: string, name: string } | undefined}
 */
export function pictureIn({ photo, document, text }, language) {
  const url = photo ?? (document?.thumbnail && document.url)
  if (!url) return undefined
  const about = text.split('\n')[0]?.slice(0, 80) || document?.name
  return { url, name: about ? say(language, 'photoAbout', { about }) : say(language, 'photo') }
}

/**
 * The picture at an address of this page.
 * @param {string} url
 * @returns {Promise<Blob>}
 */
export async function pictureAt(url) {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`)
  return response.blob()
}
