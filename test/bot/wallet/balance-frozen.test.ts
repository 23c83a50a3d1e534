import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

test('S64 whoever froze their account is offered what still works: no button of the balance leads to a refusal', async () => {
  const anna = await town.customer({ name: 'Anna Still', balance: '90.00' })
  await anna.writes('/balance')
  expect(anna.buttons()).toEqual(expect.arrayContaining(['Withdraw', 'Exchange']))
  await anna.writes('/freeze')
  await anna.taps('Freeze now')
  await anna.writes('/balance')
  expect(anna.buttons().slice(0, 2)).toEqual(['Unfreeze my account', 'Top up'])
  for (const label of ['Withdraw', 'Exchange', 'Send']) expect(anna.buttons()).not.toContain(label)
})
