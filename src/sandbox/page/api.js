/**
 * @typedef {{ id: number, name: string, username?: string, language: string, phone: string, role?: string }} Person
 * @typedef {{ text: string, kind: 'callback' | 'url' | 'copy' | 'inline', url?: string, copy?: string, query?: string, style?: string }} Button
 * @typedef {{ text: string, requestContact?: boolean }} Key
 * @typedef {{ id: number, from: 'bot' | 'me', date: string, text: string, html: string, buttons: Button[][],
 *   edited: boolean, protected: boolean, photo?: string,
 *   photoSize?: { width: number, height: number }, captionAbove: boolean,
 *   document?: { url: string, name?: string, size: number, mime?: string, thumbnail?: string }, contact?: { first_name: string, phone_number: string },
 *   replyTo?: number, forwardedFrom?: string, reaction?: string }} Message
 * @typedef {{ text: string, alert: boolean, at: string }} Toast
 * @typedef {{ command: string, description: string }} Command
 * @typedef {{ revision: number, person: Person, messages: Message[], keyboard: Key[][] | null, toasts: Toast[],
 *   commands: Command[], bot: { username: string, name: string, description: string }, placeholder?: string,
 *   typing: boolean, blocked: boolean }} Chat
 */

/**
 * @param {string} path
 * @param {RequestInit} [init]
 * @returns {Promise<any>}
 */
async function call(path, init) {
  const response = await fetch(path, init)
  const text = await response.text()
  const body = text === '' ? {} : JSON.parse(text)
  if (!response.ok) throw new Error(body.error ?? body.message ?? `${response.status} ${response.statusText}`)
  return body
}

/** @param {string} path */
export const get = (path) => call(path)

/**
 * @param {string} path
 * @param {object} [body]
 */
export const post = (path, body = {}) =>
  call(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

/**
 * What one person does on their phone.
 * @param {number} id
 */
export function handOf(id) {
  const path = `/api/people/${id}`
  return {
    /** @returns {Promise<Chat>} */
    chat: () => get(`${path}/chat`),
    /** @param {string} text @param {number} [replyTo] */
    say: (text, replyTo) => post(`${path}/text`, { text, ...(replyTo && { replyTo }) }),
    /** A button under a message, or without one a key of the keyboard below. @param {string} label @param {number} [messageId] */
    tap: (label, messageId) => post(`${path}/tap`, { label, ...(messageId && { messageId }) }),
    /** @param {string} [payload] */
    start: (payload) => post(`${path}/start`, payload ? { payload } : {}),
    /** One's own number, or somebody else's card. @param {Person} [other] */
    shareContact: (other) => post(`${path}/contact`, other ? { userId: other.id } : {}),
    block: () => post(`${path}/block`),
    unblock: () => post(`${path}/unblock`),
    /** @param {string} text @param {{ chatId: number, topicId?: number }} where */
    sayInGroup: (text, where) => post(`${path}/group-text`, { ...where, text }),
    /** @param {Blob} image @param {string} caption @param {{ chatId: number, topicId?: number }} where */
    photoInGroup: (image, caption, { chatId, topicId }) => {
      const query = new URLSearchParams({
        chatId: String(chatId),
        caption,
        ...(topicId && { topicId: String(topicId) }),
      })
      return call(`${path}/group-photo?${query}`, {
        method: 'POST',
        headers: { 'content-type': image.type },
        body: image,
      })
    },
    /**
     * A button under a message of the group.
     * @param {string} label @param {{ chatId: number, messageId: number }} where
     * @returns {Promise<{ toast?: string, alert?: string }>}
     */
    tapInGroup: (label, where) => post(`${path}/group-tap`, { ...where, label }),
    /** Closes a topic, or opens it again. @param {{ chatId: number, topicId?: number, closed: boolean }} how */
    turnTopic: (how) => post(`${path}/topic`, how),
    /** @param {Blob} image */
    photo: (image) => call(`${path}/photo`, { method: 'POST', headers: { 'content-type': image.type }, body: image }),
    /** @param {File} file */
    document: (file) =>
      call(`${path}/document?name=${encodeURIComponent(file.name)}`, {
        method: 'POST',
        headers: { 'content-type': file.type || 'application/octet-stream' },
        body: file,
      }),
  }
}

/** @typedef {ReturnType<typeof handOf>} Hand */
