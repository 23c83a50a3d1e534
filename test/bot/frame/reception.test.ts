import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'
import { BOT_ID } from '../../support/world.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

/** The id Telegram will give to the next update. */
const nextUpdateId = async () => {
  const { updateId } = await town.world.deps.prisma.handledUpdate.findFirstOrThrow({ orderBy: { updateId: 'desc' } })
  return updateId + 1n
}

describe('updates in other hands', () => {
  test('TG-03 an update a killed process had in hand is handled once its claim has lapsed', async () => {
    const phone = town.phone()
    await phone.starts()
    // The process that claimed it dies before it could do anything.
    await town.world.core.claimUpdates({ botId: BOT_ID, updateIds: [await nextUpdateId()] })
    town.standIn.world.say(phone.id, '/help')
    await setTimeout(500)
    expect(phone.sees()).not.toContain('What you can do here')
    await town.world.advance(61)
    const has = (text: string) => phone.screen().some((seen) => seen.includes(text))
    await town.standIn.world.chatUntil(phone.id, () => has('What you can do here'), 15_000)
    expect(has('What you can do here')).toBe(true)
  })

  test('TG-03 an update that was handled already is not handled again', async () => {
    const phone = town.phone()
    await phone.starts()
    const update = { botId: BOT_ID, updateIds: [await nextUpdateId()] }
    await town.world.core.claimUpdates(update)
    await town.world.core.finishUpdates(update)
    const before = phone.screen().length
    await phone.writes('/help')
    expect(phone.screen()).toHaveLength(before)
  })

  test('TG-03 Telegram bringing updates twice and out of order changes nothing', async () => {
    const phone = town.phone()
    await phone.starts()
    town.standIn.faults.add({ method: 'updates', code: 'duplicate', times: 3 })
    await phone.taps('English')
    await phone.taps('Open an account')
    await phone.writes('Nina Novak')
    expect(phone.screen().filter((text) => text.includes('step 2 of 7'))).toHaveLength(1)
  })
})
