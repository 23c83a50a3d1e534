/** @import { Person } from '../api.js' */
import { el } from '../dom.js'
import { inPageLanguage, isWord, t } from '../words.js'
import { avatar } from './avatar.js'

/**
 * Whose phone this is, above it: name, how to reach them, and what they are besides a customer.
 * @param {Person} person
 */
export function ownerLine(person) {
  const { name, username, phone, role = '' } = person
  const badge = el('span', { class: 'badge', hidden: role === '' })
  inPageLanguage(() => {
    badge.textContent = isWord(role) ? t(role) : role
  })
  const reach = el('small', {}, username ? `@${username}` : phone)
  return el(
    'header',
    { class: 'owner' },
    avatar(person),
    el('div', { class: 'owner-name' }, el('h2', {}, name), reach),
    badge,
  )
}
