/** @import { Person } from '../api.js' */
/** @import { Phone } from './phone.js' */
import { get } from '../api.js'
import { el, one } from '../dom.js'
import { oneAtATime } from '../live.js'
import { avatar } from './avatar.js'
import { phone } from './phone.js'

/**
 * All phones side by side, and above them a name to find each by.
 * @param {() => void} onChosen called when somebody picks a phone by its name
 */
export function phoneStrip(onChosen) {
  const strip = one('#phones')
  const names = one('#people')
  /** @type {Map<number, Phone & { name: HTMLButtonElement }>} */
  const phones = new Map()
  const watcher = new IntersectionObserver(markVisible, { root: strip, threshold: [0, 0.6] })

  /** @param {IntersectionObserverEntry[]} entries */
  function markVisible(entries) {
    for (const { target, intersectionRatio } of entries) {
      for (const { element, name } of phones.values()) {
        if (element === target) name.setAttribute('aria-pressed', String(intersectionRatio >= 0.6))
      }
    }
  }

  /** @param {number} id */
  function choose(id) {
    const chosen = phones.get(id)
    if (!chosen) return
    onChosen()
    chosen.element.scrollIntoView({ block: 'nearest', inline: 'center' })
    chosen.name.scrollIntoView({ block: 'nearest', inline: 'center' })
    chosen.focus()
  }

  /** @param {Person} person */
  function add(person) {
    const made = phone(person, () => [...phones.values()])
    const short = /\p{Script=Han}/u.test(person.name) ? person.name : (person.name.split(/\s/)[0] ?? person.name)
    const name = el(
      'button',
      { type: 'button', class: 'chip', onclick: () => choose(person.id) },
      avatar(person),
      short,
    )
    name.setAttribute('aria-pressed', 'false')
    // Out of a phone without walking through all of it: what Escape puts away first has said so.
    made.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) name.focus()
    })
    phones.set(person.id, { ...made, name })
    strip.append(made.element)
    names.append(name)
    watcher.observe(made.element)
  }

  const refresh = oneAtATime(async () => {
    /** @type {Person[]} */
    const people = await get('/api/people')
    for (const person of people) if (!phones.has(person.id)) add(person)
    await Promise.all([...phones.values()].map((each) => each.refresh()))
  })

  return {
    refresh,
    choose,
    /** @param {number} personId somebody new may have been added by a script */
    refreshOne: (personId) => phones.get(personId)?.refresh() ?? refresh(),
  }
}
