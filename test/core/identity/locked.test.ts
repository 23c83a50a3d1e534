import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { granted, refusal } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

describe('a chat that has locked itself', () => {
  test('SES-01 tells nobody the name and birth date that staff compare a recovery with, nor leads to the page that does', async () => {
    const { core } = world
    const { chat: actor } = await world.person()
    granted(await core.beginIdentity({ actor }))
    granted(await core.giveIdentity({ actor, field: 'birthDate', value: '1990-12-31' }))
    granted(await core.setChatLock({ actor, on: true }))
    expect(granted(await core.getIdentity({ actor })).application?.given.birthDate).toBe('1990-12-31')
    await world.advance(16 * 60)
    expect(refusal(await core.getIdentity({ actor }))).toEqual({ code: 'chat_locked' })
    expect(refusal(await core.beginIdentity({ actor }))).toEqual({ code: 'chat_locked' })
    expect(refusal(await core.giveIdentity({ actor, field: 'country', value: 'DE' }))).toEqual({ code: 'chat_locked' })
    expect(refusal(await core.submitIdentity({ actor }))).toEqual({ code: 'chat_locked' })
    expect(refusal(await core.issueLink({ actor, purpose: 'identity' }))).toEqual({ code: 'chat_locked' })
  })
})
