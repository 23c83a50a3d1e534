import { el } from '../dom.js'
import { address, deepLink } from './t-me.js'

const KEPT = new Map(
  Object.entries({ B: 'b', STRONG: 'b', I: 'i', EM: 'i', U: 'u', INS: 'u', S: 's', STRIKE: 's', DEL: 's' }).concat(
    Object.entries({ CODE: 'code', PRE: 'pre', BLOCKQUOTE: 'blockquote' }),
  ),
)
const LINKED =
  /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?()，。；：！？）]|\bt\.me\/[\w?=&%/-]+|(?<![\w/])\/[a-z][a-z0-9_]{0,31}\b/gi

const CLOSING = /^[).,;:!?，。；：！？）]+/

/**
 * What a person may do with a piece of text besides reading it.
 * @typedef {{ say: (text: string) => void, start: (payload?: string) => void, copy: (text: string) => void,
 *   bot: () => string }} Acts `bot` is the username of the bot this phone talks to
 */

/**
 * Message HTML as nodes. Only the formatting Telegram knows survives; everything else is shown as the text it holds.
 * @param {string} html
 * @param {Acts} acts
 */
export function richText(html, acts) {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  return childrenOf(parsed.body, acts)
}

/**
 * Plain text with its links and commands made live; without acts (a mail, say) only the links.
 * @param {string} text
 * @param {Acts} [acts]
 */
export function plainText(text, acts) {
  const nodes = []
  let from = 0
  for (const match of text.matchAll(LINKED)) {
    if (!acts && match[0].startsWith('/')) continue
    const end = match.index + match[0].length
    // Browsers break lines behind a button, also before a mark that belongs to it.
    const [marks = ''] = match[0].startsWith('/') ? (CLOSING.exec(text.slice(end)) ?? []) : []
    const live = liveText(match[0], acts)
    nodes.push(text.slice(from, match.index), marks ? el('span', { class: 'unbroken' }, live, marks) : live)
    from = end + marks.length
  }
  nodes.push(text.slice(from))
  return nodes
}

/**
 * A link as Telegram treats it: one to a bot acts in this phone, any other opens beside the page.
 * @param {string} url
 * @param {string | Node} label
 * @param {Acts} [acts]
 */
export function link(url, label, acts) {
  const payload = acts && deepLink(url, acts.bot())
  if (payload !== undefined) {
    return el(
      'button',
      { type: 'button', class: 'inline-link', onclick: () => acts?.start(payload ?? undefined) },
      label,
    )
  }
  if (/^tel:/i.test(url)) return el('span', {}, label)
  return el('a', { href: address(url), target: '_blank', rel: 'noopener noreferrer' }, label)
}

/** @param {string} text @param {Acts} [acts] */
function liveText(text, acts) {
  if (!acts || !text.startsWith('/')) return link(text, text, acts)
  return el('button', { type: 'button', class: 'inline-link', onclick: () => acts.say(text) }, text)
}

/**
 * @param {Node} parent
 * @param {Acts} acts
 * @param {boolean} [live] whether links in plain text become live here; not within preformatted text
 * @returns {(Node | string)[]}
 */
function childrenOf(parent, acts, live = true) {
  return [...parent.childNodes].flatMap((node) => {
    if (node instanceof HTMLElement) return elementOf(node, acts, live)
    const text = node.nodeType === Node.TEXT_NODE ? textBehind(node.previousSibling, node.textContent ?? '') : ''
    return live ? plainText(text, acts) : [text]
  })
}

/**
 * A quotation ends its line by itself, so the line break behind it makes no empty one.
 * @param {Node | null} before
 * @param {string} text
 */
function textBehind(before, text) {
  const isBlock = before instanceof HTMLElement && /^(BLOCKQUOTE|PRE)$/.test(before.tagName)
  return isBlock ? text.replace(/^\n/, '') : text
}

/**
 * @param {HTMLElement} node
 * @param {Acts} acts
 * @param {boolean} live
 * @returns {(Node | string)[]}
 */
function elementOf(node, acts, live) {
  const text = node.textContent ?? ''
  if (node.tagName === 'BR') return ['\n']
  if (node instanceof HTMLAnchorElement) return [link(node.getAttribute('href') ?? '', text, acts)]
  if (isSpoiler(node)) return [spoiler(childrenOf(node, acts))]
  if (node.tagName === 'CODE' && live) return [code(text, acts)]
  const kept = KEPT.get(node.tagName)
  const children = childrenOf(node, acts, live && kept !== 'pre')
  return kept ? [el(/** @type {'b'} */ (kept), {}, ...children)] : children
}

/** @param {HTMLElement} node */
function isSpoiler(node) {
  return node.tagName === 'TG-SPOILER' || node.classList.contains('spoiler')
}

/** @param {(Node | string)[]} children */
function spoiler(children) {
  const hidden = el('span', { class: 'spoiler', tabIndex: 0, role: 'button', aria: { expanded: 'false' } }, ...children)
  const reveal = () => {
    hidden.classList.add('seen')
    hidden.setAttribute('aria-expanded', 'true')
  }
  hidden.addEventListener('click', reveal)
  hidden.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter' || key === ' ') reveal()
  })
  return hidden
}

/** Monospaced text is copied by a tap, as in Telegram's own apps. @param {string} text @param {Acts} acts */
function code(text, acts) {
  return el('button', { type: 'button', class: 'code', onclick: () => acts.copy(text) }, text)
}
