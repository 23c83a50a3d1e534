import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Result } from '#core'
import type { ChatLinkPurpose } from '../../../src/core/people/views.ts'
import { merchant } from '../../support/api.ts'
import { granted, refusal } from '../../support/people.ts'
import { newChat, recoveryLink } from '../../support/recovery.ts'
import { codeAt, factorLink } from '../../support/second-factor.ts'
import { endpointOf } from '../../support/webhook.ts'
import { IBAN } from '../../support/withdraw.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Asked = { who: Person; ask(password: string): Promise<Result<unknown>> }

const linkOf = async ({ chat: actor }: Person, purpose: ChatLinkPurpose) =>
  granted(await world.core.issueLink({ actor, purpose })).token

/** All that a password typed on a page allows, ready to be asked for. */
const BEHIND_IT: Record<string, () => Promise<Asked>> = {
  async allowDestination() {
    const who = await world.person()
    const { id } = granted(await world.core.addDestination({ actor: who.chat, currency: 'EUR', typed: IBAN }))
    await world.authorise(who, id)
    const { token } = granted(await world.core.destinationLink({ actor: who.chat, id }))
    return { who, ask: (password) => world.core.allowDestination({ token, password }) }
  },
  async allowNewPin() {
    const who = await world.person()
    const token = await linkOf(who, 'pin_reset')
    return { who, ask: (password) => world.core.allowNewPin({ token, password, code: '' }) }
  },
  async changeEmail() {
    const who = await world.person()
    const given = { token: await linkOf(who, 'email_change'), code: '', email: 'another@example.com' }
    return { who, ask: (password) => world.core.changeEmail({ ...given, password }) }
  },
  async changePassword() {
    const who = await world.person()
    const given = {
      token: await linkOf(who, 'password_change'),
      password: 'a-N3w-passw0rd',
      repeated: 'a-N3w-passw0rd',
    }
    return { who, ask: (old) => world.core.changePassword({ ...given, old }) }
  },
  async confirmAuthenticator() {
    const who = await world.person()
    const token = await factorLink(world, who)
    const { secret } = granted(await world.core.beginAuthenticator({ token }))
    const code = codeAt(secret, world.deps.clock())
    return { who, ask: (proof) => world.core.confirmAuthenticator({ token, code, proof }) }
  },
  async makeApiKey() {
    const { owner: who } = await merchant(world)
    const given = { token: await linkOf(who, 'api_key'), scopes: ['balance:read' as const] }
    return { who, ask: (password) => world.core.makeApiKey({ ...given, password }) }
  },
  async openCase() {
    const who = await world.person()
    const token = await recoveryLink(world, (await newChat(world)).token, who.email)
    return { who, ask: (password) => world.core.openCase({ token, password, statement: 'It is me' }) }
  },
  async rotateByPage() {
    const { owner: who, key } = await merchant(world)
    const { id } = await endpointOf(world, key)
    const { token } = granted(await world.core.issueWebhookLink({ actor: who.chat, id }))
    return { who, ask: (password) => world.core.rotateByPage({ token, password }) }
  },
  async unfreezeSelf() {
    const who = await world.person()
    granted(await world.core.freezeSelf({ actor: who.chat }))
    const token = await linkOf(who, 'unfreeze')
    return { who, ask: (password) => world.core.unfreezeSelf({ token, password }) }
  },
}

test.each(Object.keys(BEHIND_IT))(
  'SES-03 ATH-07 %s: a password that is changed while it is being checked allows nothing any more',
  async (name) => {
    const { who, ask } = await (BEHIND_IT[name] as () => Promise<Asked>)()
    const { hasher, prisma } = world.deps
    const verify = hasher.verifyPassword
    const checking = vi.spyOn(hasher, 'verifyPassword').mockImplementationOnce(async (hash, plain) => {
      const right = await verify.call(hasher, hash, plain)
      await prisma.user.update({ where: { id: who.userId }, data: { passwordHash: 'of another password' } })
      return right
    })
    expect((await ask(who.password)).ok).toBe(false)
    checking.mockRestore()
    // It was that alone: with the password as it was, the same is done.
    const { passwordHash } = await prisma.user.findUniqueOrThrow({ where: { id: (await world.person()).userId } })
    await prisma.user.update({ where: { id: who.userId }, data: { passwordHash } })
    granted(await ask(who.password))
  },
)

test.each(Object.keys(BEHIND_IT))(
  'ATH-07 LOG-04 %s: a wrong password is refused, counted and in the audit log',
  async (name) => {
    const { who, ask } = await (BEHIND_IT[name] as () => Promise<Asked>)()
    expect(refusal(await ask('not-My-passw0rd'))).toEqual({ code: 'auth_failed', triesLeft: 4 })
    const rows = await world.deps.prisma.auditEvent.findMany({ where: { subject: `user:${who.userId}` } })
    expect(rows.map(({ action }) => action)).toContain('password.wrong')
  },
)
