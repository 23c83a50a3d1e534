import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { createCore, type Money, money, type TopUpRail, toCanonical } from '#core'
import { CARD_ACCOUNT, type CardDesk, createCardDesk } from '../../support/card-desk.ts'
import { granted } from '../../support/people.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'
import { type App, startApp } from './app.ts'
import { bankEvent, signed } from './signed.ts'

export const FOUR_RAILS = ['bank', 'card', 'platform', 'provider'] as const satisfies TopUpRail[]
export const ORDERED_RAILS = ['card', 'platform', 'provider'] as const

/** The secret a rail signs with: each has its own. */
export const secretOfRail = (rail: TopUpRail): Buffer => Buffer.alloc(32, 40 + FOUR_RAILS.indexOf(rail))

/** What a rail says of a top-up that was announced; what is left out is as it was announced. */
export type Word = Record<string, unknown> & { type?: string; eventId?: string }
export type Announced = { person: Person; reference: string; total: Money }

/** A wallet whose four rails are all switched on, and their callbacks as they come in by HTTP. */
export type FourRails = {
  world: World
  app: App
  desks: Record<(typeof ORDERED_RAILS)[number], CardDesk>
  announce(rail: TopUpRail, minor?: bigint, person?: Person): Promise<Announced>
  /** The event as its rail writes it. */
  event(rail: TopUpRail, announced: Announced, word?: Word): string
  post(rail: TopUpRail, body: string, signing?: Parameters<typeof signed>[1]): Promise<Response>
  /** Posts a rail's word, signed, and says what came of it. */
  tell(rail: TopUpRail, announced: Announced, word?: Word): Promise<string>
}

let events = 0

/** Opens it for the whole of a test file; whatever a test did, the books are right after it. */
export function serveFourRails(): FourRails {
  const named = (code: string) => ({ code, name: { en: code, 'zh-CN': code } })
  const rails = {
    desks: {
      card: createCardDesk(),
      platform: createCardDesk([named('kite')]),
      provider: createCardDesk([named('sandpal')]),
    },
    async announce(rail, minor = 2_500n, given) {
      const person = given ?? (await rails.world.person())
      const wish = { actor: person.chat, rail, amount: money(minor, 'EUR') }
      const { reference, total } = granted(await rails.world.core.startTopUp(wish))
      return { person, reference, total }
    },
    event(rail, { reference, total }, { type = 'topup.succeeded', eventId, ...changed } = {}) {
      const account = rail === 'bank' ? `TEST-${total.currency}-0001` : CARD_ACCOUNT
      const data = { event_id: eventId ?? `evt_four_${++events}`, reference, account, ...wordsOf(total) }
      return bankEvent({ ...data, ...changed }, { type })
    },
    post: (rail, body, signing = {}) =>
      rails.app.post(
        `/callbacks/${rail}`,
        signed(body, { at: rails.world.deps.clock(), secrets: [secretOfRail(rail)], ...signing }),
      ),
    async tell(rail, announced, word) {
      const response = await rails.post(rail, rails.event(rail, announced, word))
      const { outcome, code } = await response.json()
      return outcome ?? `${response.status} ${code}`
    },
  } as FourRails
  beforeAll(async () => {
    const world = await openWorld()
    Object.assign(world.deps.orderDesks, rails.desks)
    const core = createCore(world.deps)
    rails.world = { ...world, core }
    const secrets = Object.fromEntries(FOUR_RAILS.map((rail) => [rail, { secrets: [secretOfRail(rail)] }]))
    rails.app = await startApp({ core, now: world.deps.clock, rails: secrets })
  })
  afterEach(async () => {
    for (const desk of Object.values(rails.desks)) Object.assign(desk, { answer: undefined, asked: [] })
    expect(await rails.world.breaches()).toEqual([])
  })
  afterAll(async () => {
    await rails.app[Symbol.asyncDispose]()
    await rails.world.close()
  })
  return rails
}

const wordsOf = (amount: Money) => ({ amount: toCanonical(amount), currency: amount.currency })
