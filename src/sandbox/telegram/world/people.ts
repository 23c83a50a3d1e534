import { ActError, type Core, changed, chatOf, personOf } from './core.ts'
import type { Chat, Person } from './state.ts'

export type NewPerson = {
  name: string
  username?: string | undefined
  language?: string | undefined
  phone?: string | undefined
  role?: string | undefined
}

/** Somebody buys a phone. They and the bot have not met yet. */
export function addPerson(core: Core, input: NewPerson): Person {
  const id = core.state.nextPersonId
  const username = input.username === undefined ? undefined : freeUsername(core, input.username)
  const phone = input.phone === undefined ? generatedPhone(core) : freePhone(core, input.phone)
  const [firstName = '', ...rest] = input.name.trim().split(/\s+/)
  if (firstName === '') throw new ActError('refused', 'A person needs a name.')
  core.state.nextPersonId += 1
  const person: Person = {
    id,
    firstName,
    lastName: rest.join(' ') || undefined,
    username,
    language: input.language ?? 'en',
    phone,
    role: input.role,
    deactivated: false,
    hidesForwards: false,
  }
  core.state.people[id] = person
  core.state.chats[id] = emptyChat(id, 'private', [id])
  changed(core, chatOf(core, id))
  return person
}

export function emptyChat(id: number, type: Chat['type'], members: number[]): Chat {
  return {
    id,
    type,
    members,
    messages: [],
    standing: 'unknown',
    keyboard: null,
    toasts: [],
    typingUntil: 0,
    clearedUpTo: 0,
    revision: 0,
  }
}

/** An empty name takes the username away. */
export function setUsername(core: Core, personId: number, username: string): void {
  const person = personOf(core, personId)
  person.username = username === '' ? undefined : freeUsername(core, username, person)
  changed(core, chatOf(core, personId))
}

export function freeUsername(core: Core, wanted: string, self?: Person): string {
  const username = wanted.replace(/^@/, '')
  if (!/^[a-z](?!.*__)[a-z0-9_]{3,30}[a-z0-9]$/i.test(username)) {
    throw new ActError(
      'refused',
      'A username has 5 to 32 letters, digits or single underscores and begins with a letter.',
    )
  }
  const taken = [
    core.bot.username,
    ...Object.values(core.state.people).flatMap((p) => (p === self ? [] : (p.username ?? []))),
  ]
  if (taken.some((name) => name.toLowerCase() === username.toLowerCase())) {
    throw new ActError('refused', `The username @${username} is taken.`)
  }
  return username
}

function freePhone(core: Core, wanted: string): string {
  const digits = wanted.replace(/[\s()-]/g, '')
  const phone = digits.startsWith('+') ? digits : `+${digits}`
  if (!/^\+[1-9]\d{6,14}$/.test(phone)) {
    throw new ActError('refused', 'A phone number is written internationally, such as +4915112345678.')
  }
  if (Object.values(core.state.people).some((person) => person.phone === phone)) {
    throw new ActError('refused', `Somebody else has the number ${phone}.`)
  }
  return phone
}

/** North American area codes; the exchange 555 with lines 0100 to 0199 of each is kept for fiction. */
const AREA_CODES = [202, 212, 303, 312, 404, 415, 503, 512, 602, 617, 702, 713, 801, 808, 907]

/** A number that looks real and is nobody's, for the first 1,500 people; a valid one for everybody after them. */
function generatedPhone(core: Core): string {
  const taken = new Set(Object.values(core.state.people).map((person) => person.phone))
  for (let line = 100; line <= 9_999; line += 1) {
    const numbers = AREA_CODES.map((area) => `+1${area}555${String(line).padStart(4, '0')}`)
    const free = numbers.find((number) => !taken.has(number))
    if (free) return free
  }
  throw new ActError('refused', 'There are no phone numbers left.')
}
