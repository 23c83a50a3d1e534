import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { codeAt } from '../../support/second-factor.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

/** An agent who accepted their invitation and has not typed a code since. */
async function agentWithCode() {
  const { core, deps } = town.world
  const agent = await town.agent('agent', 'Lena')
  const { token } = granted(await core.inviteStaff(agent.actor))
  const { secret } = granted(await core.readInvitation({ token }))
  granted(await core.acceptInvitation({ token, code: codeAt(secret, deps.clock()) }))
  await town.world.advance(60)
  return { agent, code: () => codeAt(secret, deps.clock()) }
}

describe('ADM-02 staff in the chat: flows/staff-code actions/staff-code', () => {
  test('ADM-02 TG-10 a code is asked before the reason on a protected card, leaves the chat at once, and what was begun goes on', async () => {
    const { agent, code } = await agentWithCode()
    const customer = await town.customer({ name: 'Anna Keller', username: 'anna_code' })
    await agent.writes('/user @anna_code')
    await agent.taps('Show in full')
    expect(agent.sees()).toContain('six-digit code')
    expect(agent.newest().protected).toBe(true)
    await agent.writes('12 34')
    expect(agent.sees()).toContain('six digits')
    await agent.writes('000000')
    expect(agent.sees()).toContain('4')
    const typed = code()
    await agent.writes(typed)
    expect(
      town.standIn.world.chat(agent.id).messages.filter(({ deleted, text }) => !deleted && text === typed),
    ).toEqual([])
    expect(agent.sees()).toContain('Why do you need')
    await agent.writes('she calls about a card')
    expect(agent.sees()).toContain(customer.person.email)
  })

  test('ADM-02 within its ten minutes nothing asks again; after them a decision does', async () => {
    const { agent, code } = await agentWithCode()
    await town.customer({ name: 'Ben Adler', username: 'ben_code' })
    await agent.writes('/freeze @ben_code he calls about a stolen phone')
    await agent.writes(code())
    expect(agent.sees()).not.toContain('six-digit code')
    await agent.writes('/freeze @ben_code he calls again')
    expect(agent.sees()).not.toContain('six-digit code')
    await town.world.advance(601)
    await agent.writes('/freeze @ben_code and again')
    expect(agent.sees()).toContain('six-digit code')
  })

  test('ADM-02 a list and a freeze are gone on with after the code: nobody begins anew', async () => {
    const { agent, code } = await agentWithCode()
    await town.customer({ name: 'Dora Berg', username: 'dora_code' })
    expect(await agent.writes('/queue')).toContain('nobody waits')
    await agent.writes('/kyc')
    expect(agent.sees()).toContain('six-digit code')
    expect(await agent.writes(code())).toContain('Nobody waits to be verified')
    await agent.writes('/freeze @dora_code she calls about a stolen phone')
    await agent.taps('Unusual activity')
    await town.world.advance(601)
    await agent.taps('Freeze the account')
    expect(agent.sees()).toContain('six-digit code')
    expect(await agent.writes(code())).toContain('“she calls about a stolen phone”')
    await agent.taps('Freeze the account')
    expect(agent.sees()).toContain('Frozen by OKPay')
  })

  test('ADM-02 who has no authenticator is told where it comes from, in Chinese too', async () => {
    const agent = town.phone({ name: '陈工', language: 'zh' })
    await agent.starts()
    granted(await town.world.core.appointStaff({ ...agent.actor, role: 'agent', name: '陈工' }))
    await town.customer({ name: 'Cleo Faber', username: 'cleo_code' })
    await agent.writes('/freeze @cleo_code 手机被盗')
    await agent.writes('123456')
    expect(agent.sees()).toContain('一次性设置链接')
  })
})
