/**
 * What an element is made of besides its children: properties, `class`, event listeners (`onclick`), `data` for its
 * dataset, `aria` for its aria attributes, `words` for a text that follows the page's language.
 * @typedef {Record<string, any> & { class?: string, data?: Record<string, string>, aria?: Record<string, string> }} Parts
 */

/**
 * Makes an element. Strings become text nodes, so nothing that comes from a chat is ever read as markup.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Parts} [parts]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function el(tag, parts = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(parts)) {
    if (value !== undefined && value !== null) give(element, name, value)
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false))
  return element
}

/** @param {HTMLElement} element @param {string} name @param {any} value */
function give(element, name, value) {
  if (name === 'class') element.className = value
  else if (name === 'role') element.setAttribute(name, value)
  else if (name === 'data') Object.assign(element.dataset, value)
  else if (name === 'aria') for (const [key, text] of Object.entries(value)) element.setAttribute(`aria-${key}`, text)
  else if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
  else Object.assign(element, { [name]: value })
}

/**
 * @param {string} name a symbol in icons.svg
 * @returns {SVGSVGElement}
 */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use')
  use.setAttribute('href', `/icons.svg#${name}`)
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  svg.append(use)
  return svg
}

/**
 * An element the page is known to contain.
 * @template {HTMLElement} [Found=HTMLElement]
 * @param {string} selector
 * @param {ParentNode} [root]
 * @returns {Found}
 */
export function one(selector, root = document) {
  const found = root.querySelector(selector)
  if (!found) throw new Error(`the page has no ${selector}`)
  return /** @type {Found} */ (found)
}
