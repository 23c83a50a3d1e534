import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askedWhile, heldRow } from '../../support/at-once.ts'
import { appOf, connect, consent, visit } from '../../support/connection.ts'
import { pinGiven } from '../../support/lost-mailbox.ts'
import { granted, refusal } from '../../support/people.ts'
import { agreed, newChat, recoveryLink, recoveryOf } from '../../support/recovery.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'
import { NEW_PASSWORD, resetLink } from './web.ts'

// What is granted in an account's name while its owner takes it back: nothing of it outlasts that.
const DAY = 86_400
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  expect(await world.breaches()).toEqual([])
  await world.close()
})

type Move = () => Promise<void>

/** Somebody with a shop whose wallet staff will move in a moment, how, and what that waits for when it is all but done. */
async function leaving() {
  const person = await world.person()
  granted(await world.core.nameShop({ actor: person.chat, name: 'Moving Out' }))
  const id = await recoveryOf(world, person, (await newChat(world)).chat)
  await agreed(world, id)
  // A try of another chat that nothing came of: it ends with the move.
  await recoveryLink(world, (await newChat(world)).token, person.email)
  await world.advance(3 * DAY + 1)
  const move: Move = async () => expect(granted(await world.core.finishRebind({ id }))).toBe(true)
  return { person, move }
}

const lastRow = ({ userId }: Person) =>
  heldRow(world, `select 1 from rebind where user_id = '${userId}' and state = 'open' for update`)
const connectionRow = (id: string) => heldRow(world, `select 1 from connection where id = '${id}' for update`)

/** Asks while the move has ended whatever it ends and is not committed: it is answered then, or after the move. */
const whenAllButMoved = async <T>(person: Person, move: Move, ask: () => Promise<T>): Promise<T> =>
  askedWhile(await lastRow(person), move, ask)

describe('REC-07 out of a chat that is just losing the wallet', () => {
  test('REC-07 nobody is invited into its shop', async () => {
    const { person, move } = await leaving()
    const invite = () => world.core.inviteMember({ actor: person.chat, role: 'cashier' })
    expect(refusal(await whenAllButMoved(person, move, invite)).code).toBe('not_registered')
    expect(await world.deps.prisma.shopInvitation.count({ where: { shop: { ownerId: person.userId } } })).toBe(0)
  })

  test('REC-07 no phrase is chosen for it', async () => {
    const { person, move } = await leaving()
    const choose = () => world.core.setPhrase({ actor: person.chat, phrase: 'all is well here' })
    expect(refusal(await whenAllButMoved(person, move, choose)).code).toBe('not_registered')
  })

  test('REC-07 nor an allowance, nor another home currency', async () => {
    const [one, two] = [await leaving(), await leaving()]
    const lower = () => world.core.lowerAllowance({ actor: one.person.chat, amount: amountOf('1.00', 'EUR') })
    expect(refusal(await whenAllButMoved(one.person, one.move, lower)).code).toBe('not_registered')
    await pinGiven(world, two.person)
    const change = () => world.core.setHomeCurrency({ actor: two.person.chat, currency: 'GBP' })
    expect(refusal(await whenAllButMoved(two.person, two.move, change)).code).toBe('not_registered')
  })
})

describe('OAU-05 an app that is agreed to while the account is taken back', () => {
  /** A card shown after those there were had been put away, with its PIN; whoever takes the account back waits for `held`. */
  async function agreeable(person: Person, take: Move) {
    const first = await connect(world, person, await appOf(world))
    const second = await appOf(world)
    const held = await connectionRow(first.id)
    const taking = take()
    await held.someoneWaits(1)
    const { token } = await visit(world, second)
    const { id } = await consent(world, person, token)
    await world.authorise(person, id)
    return { id, held, taking }
  }

  const stateOf = async (id: string) => (await world.deps.prisma.connection.findUniqueOrThrow({ where: { id } })).state
  const agrees = (person: Person, id: string) => world.core.agreeConnect({ actor: person.chat, id })

  test('OAU-05 REC-07 is connected no more once the wallet has moved', async () => {
    const { person, move } = await leaving()
    const { id, held, taking } = await agreeable(person, move)
    granted(await agrees(person, id))
    await held.release()
    await taking
    expect(await stateOf(id)).toBe('ended')
  })

  test('OAU-05 REC-07 is not connected when the wallet has all but moved', async () => {
    const { person, move } = await leaving()
    const { id, held, taking } = await agreeable(person, move)
    const last = await lastRow(person)
    await held.release()
    await last.someoneWaits(1)
    const answer = agrees(person, id)
    await Promise.race([answer, last.someoneWaits(2)])
    await last.release()
    await taking
    expect(refusal(await answer).code).toBe('quote_expired')
    expect(await stateOf(id)).toBe('dropped')
  })

  test('OAU-05 REC-04 is connected no more once the password was reset', async () => {
    const person = await world.person()
    const token = await resetLink(world, person)
    const passwords = { password: NEW_PASSWORD, repeated: NEW_PASSWORD }
    const { id, held, taking } = await agreeable(person, async () => {
      granted(await world.core.resetPassword({ token, ...passwords }))
    })
    granted(await agrees(person, id))
    await held.release()
    await taking
    expect(await stateOf(id)).toBe('ended')
  })
})
