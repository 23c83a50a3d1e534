import en from './words/en.js'
import chinese from './words/zh-cn.js'

/** @typedef {keyof typeof en} Word */
/** @typedef {'en' | 'zh-CN'} Language */

const REMEMBERED = 'okpay.sandbox.language'

/** @type {Set<() => void>} */
const listeners = new Set()
/** @type {Language} */
let current = languageOf(localStorage.getItem(REMEMBERED) ?? navigator.language)

/**
 * The language of ours that is closest to a language tag.
 * @param {string} tag
 * @returns {Language}
 */
export function languageOf(tag) {
  return tag.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

/**
 * Words in a given language: a phone speaks its owner's, whatever the page's is.
 * @param {Language} language
 * @param {Word} word
 * @param {Record<string, string | number>} [values]
 */
export function say(language, word, values = {}) {
  const text = (language === 'zh-CN' ? chinese : en)[word]
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''))
}

/**
 * Words in the page's language.
 * @param {Word} word
 * @param {Record<string, string | number>} [values]
 */
export function t(word, values) {
  return say(current, word, values)
}

/** @param {string} text @returns {text is Word} */
export function isWord(text) {
  return text in en
}

/** @returns {Language} */
export function pageLanguage() {
  return current
}

/** Changes the page's language, remembers it, and has every part written again. */
export function switchLanguage() {
  current = current === 'en' ? 'zh-CN' : 'en'
  localStorage.setItem(REMEMBERED, current)
  translate()
}

/** @param {() => void} listener called now and whenever the page's language changes */
export function inPageLanguage(listener) {
  listeners.add(listener)
  listener()
}

/** Fills in every text the page marks with `data-words` (its text) or `data-words-label` (its accessible name). */
export function translate() {
  document.documentElement.lang = current
  for (const element of document.querySelectorAll('[data-words]')) {
    element.textContent = t(/** @type {Word} */ (element.getAttribute('data-words')))
  }
  for (const element of document.querySelectorAll('[data-words-label]')) {
    element.setAttribute('aria-label', t(/** @type {Word} */ (element.getAttribute('data-words-label'))))
  }
  for (const listener of listeners) listener()
}
