import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { codeAt, enrol } from '../../support/second-factor.ts'

// A code, a PIN or a recovery code that was typed into a chat where nobody had asked for it.
let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(() => expect(town.errors).toEqual([]))
afterAll(() => town.close())

const ASKED_FOR_NONE = 'That looked like a code or a PIN'

describe('ATH-06 TG-10 LOG-01 a code nobody asked for', () => {
  test('ATH-06 TG-10 of one’s own, a PIN, a recovery code, spaced or not: deleted, never used, and a tap freezes', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    const phone = await enrol(town.world, anna.person)
    const code = await phone.next()
    for (const typed of [
      code,
      `${code.slice(0, 3)} ${code.slice(3)}`,
      '274905',
      '２７４９０５',
      phone.recovery[0] ?? '',
    ]) {
      await anna.writes(typed)
      expect(anna.sees()).toContain(ASKED_FOR_NONE)
      expect(anna.said()).not.toContain(typed)
    }
    // It was not used up: where it is asked for, it still works.
    const { token } = granted(await town.world.core.issueLink({ actor: anna.actor, purpose: 'email_change' }))
    const given = { token, password: anna.person.password, code, email: 'anna.elsewhere@example.net' }
    granted(await town.world.core.changeEmail(given))
    await anna.taps('Freeze my account')
    await anna.taps('Freeze now')
    expect(anna.sees()).toContain('❄️')
  })

  test('ATH-06 ADM-02 a staff member’s, without a wallet: deleted, not taken, and a tap asks for one', async () => {
    const { core, deps } = town.world
    const agent = await town.agent('agent', 'Lena')
    const { token } = granted(await core.inviteStaff(agent.actor))
    const { secret } = granted(await core.readInvitation({ token }))
    granted(await core.acceptInvitation({ token, code: codeAt(secret, deps.clock()) }))
    await town.world.advance(60)
    const code = codeAt(secret, deps.clock())
    await agent.writes(code)
    expect(agent.sees()).toContain(ASKED_FOR_NONE)
    expect(agent.sees()).not.toContain('freeze your account')
    expect(agent.said()).not.toContain(code)
    await agent.taps('Type my code')
    await agent.writes(code)
    expect(agent.sees()).toContain('nothing asks you for a code again')
    expect(agent.said()).not.toContain(code)
  })

  test('ATH-06 in the middle of something else: deleted and not said again, and what was awaited still is', async () => {
    const ben = await town.customer({ name: 'Ben Kovac', balance: '50.00' })
    for (const command of ['/send', '/pay', '/withdraw 5']) {
      await ben.writes(command)
      if (command.startsWith('/withdraw')) await ben.taps('Add a bank account')
      await ben.writes('274905')
      expect(ben.said().join(' ')).not.toContain('274905')
      expect(ben.sees()).toContain('I was waiting for')
      expect(ben.buttons()).toContain('Cancel')
    }
  })

  test('ATH-06 TG-06 a text changed into one: deleted, too; in Chinese as well', async () => {
    const mei = await town.customer({ name: '王小美', language: 'zh-hans' })
    await mei.writes('你好')
    const { world } = town.standIn
    world.edit(mei.id, world.chat(mei.id).messages.findLast(({ from }) => from === mei.id)?.id ?? 0, '274905')
    await mei.settled()
    expect(mei.said()).not.toContain('274905')
    expect(mei.sees()).toContain('像是验证码或支付密码')
  })

  test('ATH-06 an amount of six digits stays, and so does what somebody without a wallet writes', async () => {
    const carl = await town.customer({ name: 'Carl Loose', balance: '50.00' })
    await town.customer({ name: 'Dora Loud', username: 'dora_loud' })
    await carl.writes('/send')
    await carl.writes('@dora_loud')
    await carl.writes('250000')
    const stranger = town.phone()
    await stranger.starts()
    await stranger.writes('250000')
    for (const phone of [carl, stranger]) {
      const kept = town.standIn.world
        .chat(phone.id)
        .messages.filter(({ deleted, text }) => !deleted && text === '250000')
      expect(kept).toHaveLength(1)
      expect(phone.sees()).not.toContain(ASKED_FOR_NONE)
    }
  })
})
