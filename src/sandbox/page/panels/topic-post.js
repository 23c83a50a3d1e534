/** @import { Acts } from '../phones/rich-text.js' */
import { el, icon } from '../dom.js'
import { richText } from '../phones/rich-text.js'
import { showLarge } from '../phones/viewer.js'
import { pictureIn } from '../pictures.js'
import { pageLanguage, t } from '../words.js'

/**
 * @typedef {{ id: number, topicId?: number, event?: 'created' | 'closed' | 'reopened', from: string, date: string,
 *   text: string, html: string, buttons: { text: string }[][], edited: boolean, photo?: string, photoSize?: { width: number, height: number },
 *   document?: { url: string, name?: string }, reaction?: string }} Post
 */

/**
 * One message of a topic, or that the topic was made, closed or opened again.
 * @param {Post} post
 * @param {Acts} acts
 * @param {(label: string, messageId: number) => void} tap
 */
export function topicPost(post, acts, tap) {
  const { id, event, from, date, html, buttons, edited, reaction } = post
  const time = new Intl.DateTimeFormat(pageLanguage(), { hour: '2-digit', minute: '2-digit', hour12: false })
  const at = `${edited ? `${t('edited')} ` : ''}${time.format(new Date(date))}`
  if (event) return el('li', { class: 'hint topic-event' }, t(`topic_${event}`, { name: from }), ' · ', at)
  return el(
    'li',
    { class: 'item' },
    el('span', { class: 'item-head' }, el('strong', {}, from), el('time', { dateTime: date }, at)),
    attached(post),
    el('div', { class: 'text' }, ...richText(html, acts)),
    ...buttons.map((row) =>
      el(
        'div',
        { class: 'buttons' },
        ...row.map(({ text }) => el('button', { type: 'button', class: 'inline', onclick: () => tap(text, id) }, text)),
      ),
    ),
    reaction && el('span', { class: 'reaction' }, reaction),
  )
}

/** @param {Post} post */
function attached({ photo, photoSize, document, text }) {
  const picture = photo && pictureIn({ photo, text }, pageLanguage())
  if (picture) {
    const image = el('img', { src: picture.url, alt: picture.name, ...photoSize })
    const open = () => showLarge(picture, pageLanguage())
    return el('button', { type: 'button', class: 'topic-picture', aria: { haspopup: 'dialog' }, onclick: open }, image)
  }
  if (!document) return null
  return el(
    'a',
    { class: 'quiet', href: document.url, download: document.name ?? '' },
    icon('file'),
    document.name ?? '',
  )
}
