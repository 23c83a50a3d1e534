import type { Money } from '../../src/core/index.ts'
import { granted, PIN, typePin } from '../../test/support/people.ts'
import { type Act, act } from './scenario.ts'
import type { Scene } from './scene.ts'

const DAY_SECONDS = 24 * 3_600

/** Anna's account was saved a day ago: any amount goes there. */
export const accountIsOld: Act = act('a day goes by', (scene) => scene.advance(DAY_SECONDS + 1))

/** Her card for a withdrawal, with her PIN typed for it; kept under a name. */
export const asksFor = (name: string, amount: Money): Act =>
  act(`Anna asks for a card of a withdrawal, and types her PIN`, async ({ core, town: { anna, account }, kept }) => {
    const actor = anna.chat
    const { payoutId } = granted(await core.quotePayout({ actor, destinationId: account, amount }))
    const { padId } = granted(await core.openPad({ actor, purpose: 'authorise', intentId: payoutId }))
    await typePin(core, actor, padId, PIN)
    kept[name] = payoutId
  })

/** She confirms it: its money is on hold, and a job will send it, or staff look at it first. */
export const confirms = (name: string, expected: 'held' | 'review' = 'held'): Act =>
  act(
    expected === 'held' ? 'she confirms: it is on hold' : 'she confirms: somebody looks at it first',
    async (scene) => {
      const payoutId = scene.of(name)
      const { reference, state } = granted(await scene.core.confirmPayout({ actor: scene.town.anna.chat, payoutId }))
      if (state !== expected) throw new Error(`a withdrawal was confirmed, and is ${state}`)
      scene.kept[`${name} reference`] = reference
      scene.booked.push(`payout_hold:${payoutId}`)
    },
  )

/** She calls it off before anybody has begun to send it. */
export const calledOff = (name: string): Act =>
  act('she calls it off', async (scene) => {
    granted(await scene.core.cancelPayout({ actor: scene.town.anna.chat, payoutId: scene.of(name) }))
    scene.booked.push(`payout_back:${scene.of(name)}`)
  })

/** The job sends it. Who died on the way is not run again: the poll finds what was left, a minute later. */
export const isSent = (name: string): Act =>
  act('it is sent', async (scene) => granted(await scene.core.sendPayout({ id: scene.of(name) })), { again: polls })

export const polls = async ({ core }: Scene): Promise<unknown> => granted(await core.pollPayouts({}))

/** What the bank says of it, as business that is booked then. */
export const bankSays = (name: string, word: 'settled' | 'returned', amount: Money, booked: string): Act =>
  act(`the bank says that it is ${word}`, async (scene) => {
    const event = {
      id: `evt-${name}-${word}`,
      type: `payout.${word}`,
      reference: scene.of(`${name} reference`),
    } as const
    await scene.says('bank', { ...event, amount })
    scene.booked.push(`${booked}:${scene.of(name)}`)
  })

/** Nothing was ever sent to the bank under two keys. */
export const bankHasOnce = (...names: string[]): Act =>
  act('the bank has each of them once', async (scene) => {
    const has = [...scene.outside.bankOut.taken.values()].map(({ reference }) => reference)
    const sent = names.map((name) => scene.of(`${name} reference`))
    if (String(has.toSorted()) !== String(sent.toSorted())) throw new Error(`the bank has ${has}, we sent ${sent}`)
  })
