import { expect, test } from 'vitest'
import { granted, refusal } from '../../support/people.ts'

const DAY_MS = 86_400_000

import { twoOwners } from '../../support/two-owners.ts'

const both = twoOwners()

type Terms = { percent: string; fixed: string; min: string; max: string | null }
const inDays = (days: number) => new Date(both.world.deps.clock().getTime() + days * DAY_MS)
const ask = (terms: Terms, from: Date) => {
  const asked = { kind: 'set_fee', operation: 'send', currency: 'EUR', level: 0, terms, from } as const
  return both.world.core.requestApproval({ actor: both.asker, asked, reason: 'the new tariff' })
}
const published = async () => {
  const { operations } = granted(await both.world.core.getFees({ currency: 'EUR' }))
  const send = operations.find(({ operation }) => operation === 'send')
  if (!send) throw new Error('sending has a price')
  return send
}
const approved = async ({ id, hash }: { id: string; hash: string }) =>
  granted(await both.world.core.decideApproval({ actor: both.second, id, hash, decision: 'approve' })).state

test('a fee that is dearer in anything begins two weeks ahead at the earliest, and both are read until then; a cheaper one begins at once', async () => {
  const [now] = (await published()).prices
  const { percent, fixed, min, max } = now
  const is = { percent, fixed: String(fixed.minor), min: String(min.minor), max: max && String(max.minor) }
  const dearer: Terms[] = [
    { ...is, percent: '9' },
    { ...is, fixed: String(fixed.minor + 1n) },
    { ...is, min: String(min.minor + 1n) },
    { ...is, max: null },
  ]
  for (const terms of dearer)
    expect(refusal(await ask(terms, inDays(13)))).toMatchObject({ code: 'proposal_invalid', why: 'dearer_notice' })

  granted(await ask({ ...is, percent: '0.1' }, inDays(0.01)))

  const raised = granted(await ask({ ...is, min: String(min.minor + 1n) }, inDays(15)))
  expect(await approved(raised)).toBe('approved')
  const announced = await published()
  expect(announced.prices[0].min).toEqual(min)
  expect(announced.announced.map(([price]) => price.min.minor)).toEqual([min.minor + 1n])
  await both.world.advance(15 * 24 * 3_600 + 60)
  expect((await published()).prices[0].min.minor).toBe(min.minor + 1n)
})
