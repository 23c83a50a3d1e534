import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { linkOf, type Shopkeeper, shopkeeper } from '../../support/shop.ts'
import { type Person, PIN } from '../../support/world.ts'

type Customer = Phone & { person: Person }

/** A town of its own for a file: Anna, who pays, and Carla, whose shop it is; the books add up after each test. */
export function payingTown() {
  const at = {} as { town: Town; anna: Customer; carla: Shopkeeper }
  beforeAll(async () => {
    at.town = await openTown()
  })
  beforeEach(async () => {
    at.carla = await shopkeeper(at.town)
  })
  afterEach(async () => {
    expect(await at.town.world.breaches()).toEqual([])
    expect(at.town.errors).toEqual([])
  })
  afterAll(() => at.town.close())

  async function opens(balance: string, language = 'en'): Promise<void> {
    at.anna = await at.town.customer({ name: 'Anna Keller', balance, language })
  }

  /** Pays the card on the screen, with the PIN where it is asked. */
  async function pays(amount: string, phone: Phone = at.anna): Promise<void> {
    await phone.taps(`Pay ${amount}`)
    if (phone.sees().includes('Tap your payment PIN')) await phone.tapsPin(PIN)
    expect(phone.sees()).toContain(`✅ ${amount} paid`)
  }

  const link = (amount?: string, description?: string) => linkOf(at.town.world, at.carla, amount, description)
  const follows = (phone: Phone, token: string) => phone.starts(`pay_${token}`)
  const person = (of: { person: Person }, data: object) =>
    at.town.world.deps.prisma.user.update({ where: { id: of.person.userId }, data })
  const accepting = (yes: boolean) => at.town.world.core.setAccepting({ actor: at.carla.actor, accepting: yes })
  return Object.assign(at, { opens, pays, link, follows, person, accepting })
}
