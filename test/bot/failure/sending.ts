import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { acquaint } from '../../support/held.ts'
import { type Person, PIN } from '../../support/world.ts'

type Customer = Phone & { person: Person }

/** A town of its own for a file: Anna, who sends, and Ben, whom she has paid before; the books add up after each test. */
export function sendingTown() {
  const at = {} as { town: Town; anna: Customer; ben: Customer; handle: string }
  let names = 0
  beforeAll(async () => {
    at.town = await openTown()
  })
  afterEach(async () => {
    expect(await at.town.world.breaches()).toEqual([])
    expect(at.town.errors).toEqual([])
  })
  afterAll(() => at.town.close())

  async function opens(balance: string, language = 'en'): Promise<void> {
    names += 1
    at.anna = await at.town.customer({ name: 'Anna Keller', balance, language })
    at.ben = await at.town.customer({ name: 'Ben Kovac', username: `ben_f_${names}` })
    at.handle = `@ben_f_${names}`
    await acquaint(at.town.world, at.anna.person, at.ben.person)
  }

  /** Confirms the card on the screen, with the PIN where it is asked. */
  async function confirms(amount: string): Promise<void> {
    await at.anna.taps(`Send ${amount}`)
    if (at.anna.sees().includes('Tap your payment PIN')) await at.anna.tapsPin(PIN)
    expect(at.anna.sees()).toContain(`✅ ${amount} sent`)
  }

  const received = () => at.town.world.balance(at.ben.person)
  const referenceOnScreen = () => /OK-\w{4}-\w{4}/.exec(at.anna.sees())?.[0] ?? ''
  return Object.assign(at, { opens, confirms, received, referenceOnScreen })
}
