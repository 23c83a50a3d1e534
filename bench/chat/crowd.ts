import { percentile } from '../kit/percentile.ts'

/** What the crowd is told to do: so many updates, as fast as they are answered or at a pace, by so many people. */
export type Act = { people: number; updates: number; perSecond?: number }

/** How it went: updates a second with everything answered, and milliseconds from an update to its answer. */
export type Measured = { answered: number; perSecond: number; p50: number; p95: number; p99: number }

type Press = { messageId: number; data: string }
type Person = { id: number; step: number; askedAt: number; awaits: string | undefined; buttons: Press[] }
type Markup = { inline_keyboard?: { callback_data?: string }[][] }

/** Asking, looking, and tapping what is on the screen. */
const STEPS = ['/balance', 'tap', '/history', '/help', 'tap'] as const
export const FIRST_PERSON = 100_000

/** People who wait for each answer before they go on. @param push hands an update to the bot and says its id */
export function createCrowd(push: (update: Record<string, unknown>) => number) {
  const people = new Map<number, Person>()
  let times: number[] = []
  let left = 0
  let open = 0
  let done = () => {}
  let next: (person: Person) => void = () => {}

  function ask(person: Person): void {
    left -= 1
    open += 1
    person.askedAt = performance.now()
    const step = STEPS[person.step % STEPS.length] ?? '/help'
    person.step += 1
    const from = { id: person.id, is_bot: false, first_name: 'P', language_code: 'en' }
    const chat = { id: person.id, type: 'private', first_name: 'P' }
    const press = step === 'tap' ? person.buttons[person.step % person.buttons.length] : undefined
    if (press) {
      person.awaits = `${person.id}:${person.step}`
      const message = { message_id: press.messageId, date: 1, chat, text: '' }
      push({ callback_query: { id: person.awaits, from, message, chat_instance: '1', data: press.data } })
      return
    }
    person.awaits = 'message'
    push({ message: { message_id: 1, date: 1, chat, from, text: step === 'tap' ? '/help' : step } })
  }

  function got(person: Person): void {
    person.awaits = undefined
    times.push(performance.now() - person.askedAt)
    open -= 1
    if (left > 0) next(person)
    else if (open === 0) done()
  }

  return {
    hears(params: Record<string, unknown>): void {
      const person = people.get(Number(params['chat_id']))
      if (!person) return
      const rows = (params['reply_markup'] as Markup | undefined)?.inline_keyboard ?? []
      const messageId = Number(params['message_id'])
      person.buttons = rows.flat().flatMap(({ callback_data: data }) => (data ? [{ messageId, data }] : []))
      if (person.awaits === 'message') got(person)
    },
    answered(queryId: string): void {
      const person = people.get(Number(queryId.split(':')[0]))
      if (person?.awaits === queryId) got(person)
    },
    async act({ people: size, updates, perSecond }: Act): Promise<Measured> {
      for (let n = 0; n < size; n++) {
        const id = FIRST_PERSON + n
        if (!people.has(id)) people.set(id, { id, step: n, askedAt: 0, awaits: undefined, buttons: [] })
      }
      times = []
      left = updates
      const all = [...people.values()]
      const began = performance.now()
      await new Promise<void>((resolve) => {
        done = resolve
        next = perSecond ? () => {} : ask
        if (perSecond) pace(all, perSecond)
        else for (const person of all.slice(0, updates)) ask(person)
      })
      const at = (share: number) => Number(percentile(times, share).toFixed(1))
      const rate = times.length / ((performance.now() - began) / 1000)
      return {
        answered: times.length,
        perSecond: Math.round(rate * 10) / 10,
        p50: at(0.5),
        p95: at(0.95),
        p99: at(0.99),
      }
    },
  }

  /** An update every so often, by whoever is not waiting for an answer. */
  function pace(all: Person[], perSecond: number): void {
    const began = performance.now()
    let sent = 0
    let turn = 0
    const timer = setInterval(() => {
      for (const due = ((performance.now() - began) / 1000) * perSecond; sent < due && left > 0; sent++) {
        const person = all[turn++ % all.length]
        if (person && person.awaits === undefined) ask(person)
      }
      if (left <= 0) clearInterval(timer)
    }, 5)
  }
}
