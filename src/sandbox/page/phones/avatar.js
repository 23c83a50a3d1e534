/** @import { Person } from '../api.js' */
import { el } from '../dom.js'

const TINTS = 6

/**
 * A person's round picture: their initials on a colour that stays theirs.
 * @param {Pick<Person, 'id' | 'name'>} person
 */
export function avatar({ id, name }) {
  const words = name.trim().split(/\s+/)
  const isHan = /\p{Script=Han}/u.test(name)
  const initials = isHan
    ? name.trim().slice(-2)
    : [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => word?.[0] ?? '').join('')
  return el('span', { class: `avatar tint-${Math.abs(id) % TINTS}`, aria: { hidden: 'true' } }, initials.toUpperCase())
}
