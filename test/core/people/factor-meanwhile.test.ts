import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { API_SCOPES, type Result } from '#core'
import { merchant } from '../../support/api.ts'
import { heldRow } from '../../support/at-once.ts'
import { granted, refusal } from '../../support/people.ts'
import { codeAt, enrol, factorLink } from '../../support/second-factor.ts'
import { openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'

import { NEW_PASSWORD, resetLink } from './web.ts'

// Whoever has chat and password hurries while the owner is just switching the second factor on.
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => world.close())

type Page = { token: string; password: string }
const BY_PASSWORD: Record<
  string,
  { link: (owner: Person, key: string) => Promise<string>; page: (input: Page) => Promise<Result<unknown>> }
> = {
  'another PIN': {
    link: (owner) => linkOf(owner, 'pin_reset'),
    page: (input) => world.core.allowNewPin({ ...input, code: '' }),
  },
  'another address': {
    link: (owner) => linkOf(owner, 'email_change'),
    page: (input) => world.core.changeEmail({ ...input, code: '', email: 'hurried@example.net' }),
  },
  'a server’s key': {
    link: (owner) => linkOf(owner, 'api_key'),
    page: (input) => world.core.makeApiKey({ ...input, scopes: API_SCOPES }),
  },
  'an endpoint’s secret': {
    async link(owner, key) {
      const url = 'https://shop.example.com/hooks'
      const { answer } = granted(
        await world.core.createEndpoint({ key, idempotencyKey: 'meanwhile', url, types: null }),
      )
      return granted(await world.core.issueWebhookLink({ actor: owner.chat, id: answer.id })).token
    },
    page: (input) => world.core.rotateByPage(input),
  },
}

const linkOf = async ({ chat: actor }: Person, purpose: 'pin_reset' | 'email_change' | 'api_key') =>
  granted(await world.core.issueLink({ actor, purpose })).token

/** The password was typed before there was a second factor; it was found to be right while one was being switched on. */
async function whileSwitchingOn(owner: Person, link: string, page: () => Promise<Result<unknown>>) {
  const { core, deps } = world
  const { secret } = granted(await core.beginAuthenticator({ token: link }))
  const [asked, right] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const check = deps.hasher.verifyPassword.bind(deps.hasher)
  vi.spyOn(deps.hasher, 'verifyPassword').mockImplementationOnce(async (hash, typed) => {
    asked.resolve()
    await right.promise
    return check(hash, typed)
  })
  const hurried = page()
  await asked.promise
  const held = await heldRow(world, `select 1 from "user" where id = '${owner.userId}' for no key update`)
  const switched = core.confirmAuthenticator({ token: link, code: codeAt(secret, deps.clock()), proof: PASSWORD })
  await held.someoneWaits(1)
  right.resolve()
  await held.someoneWaits(2)
  await held.release()
  granted(await switched)
  return hurried
}

test.each(Object.keys(BY_PASSWORD))(
  'TFA-01 ATH-07 the password alone does nothing any more once the second factor is on, though it was typed before: %s',
  async (what) => {
    const { owner, key } = await merchant(world)
    const { link, page } = BY_PASSWORD[what] ?? expect.unreachable()
    const token = await link(owner, key)
    const factor = await factorLink(world, owner)
    const answer = await whileSwitchingOn(owner, factor, () => page({ token, password: PASSWORD }))
    expect(refusal(answer).code).toBe('link_expired')
  },
)

test.each(['api_key', 'pin_reset'] as const)(
  'REC-04 a link that a password out of the mailbox was given for the second factor alone ends with that: %s',
  async (purpose) => {
    const { owner } = await merchant(world)
    const phone = await enrol(world, owner)
    await world.advance(1)
    const reset = await resetLink(world, owner)
    granted(await world.core.resetPassword({ token: reset, password: NEW_PASSWORD, repeated: NEW_PASSWORD }))
    const token = await linkOf(owner, purpose)
    const off = await factorLink(world, owner)
    granted(await world.core.switchOffSecondFactor({ token: off, code: await phone.next() }))
    const page = { token, password: NEW_PASSWORD }
    const answer = await (purpose === 'api_key'
      ? world.core.makeApiKey({ ...page, scopes: API_SCOPES })
      : world.core.allowNewPin({ ...page, code: '' }))
    expect(refusal<unknown>(answer).code).toBe('link_expired')
  },
)
