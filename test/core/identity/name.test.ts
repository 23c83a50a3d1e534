import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted, refusal } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('S67 whoever may call their account “Tim 2” is verified by the name of a passport, which has no digits', async () => {
  const { chat: actor } = await world.person({ name: 'Tim 2' })
  granted(await world.core.beginIdentity({ actor }))
  const give = (value: string) => world.core.giveIdentity({ actor, field: 'name', value })
  for (const value of ['Tim 2', 'Ana 123', '李小美2'])
    expect(refusal(await give(value))).toEqual({ code: 'name_invalid', reason: 'characters' })
  for (const value of ['Ana Maria Ilić', '李小美']) granted(await give(value))
})
