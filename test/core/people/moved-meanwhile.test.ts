import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { API_SCOPES, type LinkPurpose } from '#core'
import { askedWhile, heldRow, oneBehindTheOther } from '../../support/at-once.ts'
import { granted, refusal } from '../../support/people.ts'
import { agreed, newChat, recoveryOf } from '../../support/recovery.ts'
import { codeAt, enrol, factorLink } from '../../support/second-factor.ts'
import { openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'

// Whoever loses a wallet to a move tries, in that moment, to be given a link that outlasts it.
const DAY = 86_400
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type OfAccount = Extract<
  LinkPurpose,
  'password_change' | 'identity' | 'pin_reset' | 'email_change' | 'second_factor' | 'api_key'
>

/** Somebody with a shop whose wallet staff will move in a moment, and how. */
async function leaving() {
  const person = await world.person()
  granted(await world.core.nameShop({ actor: person.chat, name: 'Moving Out' }))
  const { chat } = await newChat(world)
  const id = await recoveryOf(world, person, chat)
  await agreed(world, id)
  await world.advance(3 * DAY + 1)
  const move = async () => expect(granted(await world.core.finishRebind({ id }))).toBe(true)
  return { person, chat, move }
}

const asked = ({ chat: actor }: Person, purpose: OfAccount) => world.core.issueLink({ actor, purpose })
const makes = (token: string) => world.core.makeApiKey({ token, password: PASSWORD, scopes: API_SCOPES })

/** Somebody with an authenticator, whose wallet whoever has all three takes into a chat of theirs. */
async function withFactor() {
  const person = await world.person()
  const phone = await enrol(world, person)
  const { chat, token } = await newChat(world)
  const code = await phone.next()
  const proof = { email: person.email, password: PASSWORD, code }
  const move = async () => void granted(await world.core.comeBack({ token, ...proof, source: '192.0.2.81' }))
  return { person, phone, chat, move }
}

/** What was asked for while the move stood before the account: it is answered then, or once the move is through. */
const whileItMoves = async <T>(person: Person, move: () => Promise<void>, ask: () => Promise<T>): Promise<T> =>
  askedWhile(await heldRow(world, `select 1 from "user" where id = '${person.userId}' for no key update`), move, ask)

describe('REC-07 a link written while the wallet moves', () => {
  test('REC-07 that came first ends with the others', async () => {
    const { person, move } = await leaving()
    let token = ''
    await oneBehindTheOther(
      world,
      person.userId,
      async () => ({ token } = granted(await asked(person, 'api_key'))),
      move,
    )
    expect(refusal(await makes(token)).code).toBe('link_expired')
  })

  test('REC-07 is not given to a chat that has lost the wallet when its turn comes', async () => {
    const { person, move } = await leaving()
    await oneBehindTheOther(world, person.userId, move, async () =>
      expect(refusal(await asked(person, 'api_key')).code).toBe('not_registered'),
    )
  })

  test.each(['password_change', 'identity', 'pin_reset', 'email_change', 'second_factor'] as const)(
    'REC-07 leads nowhere, nor is it given: %s',
    async (purpose) => {
      const { person, move } = await leaving()
      const answer = await whileItMoves(person, move, () => asked(person, purpose))
      if (!answer.ok) return expect(answer.failure.code).toBe('not_registered')
      expect(refusal(await world.core.readLink({ token: answer.value.token, purpose })).code).toBe('link_expired')
    },
  )
  test.each(['identity', 'password_change', 'second_factor'] as const)(
    'REC-07 leads nowhere, nor is it given, where a code moves it: %s',
    async (purpose) => {
      const { person, move } = await withFactor()
      const answer = await whileItMoves(person, move, () => asked(person, purpose))
      if (!answer.ok) return expect(answer.failure.code).toBe('not_registered')
      expect(refusal(await world.core.readLink({ token: answer.value.token, purpose })).code).toBe('link_expired')
    },
  )
})

describe('REC-07 TFA-06 a link to the second factor that outlived a move', () => {
  /** As none of ours does: the ended one works again. */
  async function outliving() {
    const { person, phone, move } = await withFactor()
    const token = await factorLink(world, person)
    await move()
    const expiresAt = new Date(world.deps.clock().getTime() + 600_000)
    await world.deps.prisma.linkToken.updateMany({
      where: { subject: person.userId, purpose: 'second_factor', usedAt: null },
      data: { expiresAt },
    })
    return { token, phone }
  }

  test('REC-07 TFA-06 sets up no other authenticator while the move can be undone', async () => {
    const { token, phone } = await outliving()
    const { secret } = granted(await world.core.beginAuthenticator({ token }))
    const proof = phone.recovery[0] ?? ''
    const code = codeAt(secret, world.deps.clock())
    expect(refusal(await world.core.confirmAuthenticator({ token, code, proof })).code).toBe('second_factor_waits')
  })

  test('REC-07 TFA-06 nor switches it off, nor makes other recovery codes', async () => {
    const { token, phone } = await outliving()
    const [one = '', two = ''] = phone.recovery
    expect(refusal(await world.core.switchOffSecondFactor({ token, code: one })).code).toBe('second_factor_waits')
    expect(refusal(await world.core.renewRecoveryCodes({ token, code: two })).code).toBe('second_factor_waits')
  })
})
