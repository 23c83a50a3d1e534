import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

const spoken = (chatId: number) =>
  town.standIn.world
    .chat(chatId)
    .messages.filter(({ from, deleted, text }) => from === town.standIn.bot.id && !deleted && text)

describe('outside a private chat', () => {
  test('TG-04 a group is left at once, and nothing of anybody was said in it', async () => {
    const anna = await town.customer({ balance: '100.00', username: 'anna_g' })
    const group = town.standIn.world.addGroup(anna.id, 'Lunch')
    town.standIn.world.addBotToGroup(group.id, anna.id)
    await anna.settled()
    expect(town.standIn.world.chat(group.id).standing).toBe('left')
    expect(spoken(group.id)).toEqual([])
  })

  test('TG-04 a command in a group the bot is still in gets no answer there', async () => {
    const anna = await town.customer({ balance: '100.00', username: 'anna_h' })
    const group = town.standIn.world.addGroup(anna.id, 'Dinner')
    // The bot misses that it was added, as it would while it is down.
    await town.bot.stop()
    town.standIn.world.addBotToGroup(group.id, anna.id)
    town.standIn.world.say(anna.id, `/balance@${town.standIn.bot.username}`, { chatId: group.id })
    await town.restart()
    await anna.settled()
    expect(spoken(group.id)).toEqual([])
    expect(town.standIn.world.chat(group.id).standing).toBe('left')
  })

  test('TG-04 who blocks the bot gets no notices until they come back', async () => {
    const anna = await town.customer({ username: 'anna_b' })
    const { deps } = town.world
    const isBlocked = async () =>
      (await deps.prisma.chat.findFirstOrThrow({ where: { telegramId: anna.actor.telegramId } })).blocked
    town.standIn.world.block(anna.id)
    await anna.settled()
    expect(await isBlocked()).toBe(true)
    await anna.starts()
    expect(await isBlocked()).toBe(false)
    expect(anna.sees()).toContain('available')
  })
})
