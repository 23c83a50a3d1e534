/** @import { Person } from '../api.js' */
/** @import { Language } from '../words.js' */
/** @import { Choice } from './menu.js' */
/** @import { Seen } from './scanner.js' */
import { say } from '../words.js'

/** @typedef {{ person: Person, pictures: () => Seen[] }} Neighbour a phone as the others know it */

/**
 * Everybody's card, one's own among them, to be shared.
 * @param {Neighbour[]} everyone
 * @param {Language} language
 * @param {(of: Person) => void} share
 * @returns {Choice[]}
 */
export function contacts(everyone, language, share) {
  return everyone.map(({ person }) => ({
    label: say(language, 'contactOf', { name: person.name }),
    icon: 'contact',
    run: () => share(person),
  }))
}

/**
 * Every picture on the other phones, newest first on each.
 * @param {Neighbour[]} everyone
 * @param {Person} viewer
 */
export function picturesAround(everyone, viewer) {
  return everyone.flatMap(({ person, pictures }) => (person.id === viewer.id ? [] : pictures()))
}
