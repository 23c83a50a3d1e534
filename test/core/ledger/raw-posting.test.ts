import { createHash, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { query, rows } from '../../support/database.ts'
import { ownLedger } from '../../support/own-ledger.ts'

// The application's role may execute one function that writes the books. Here it is called with plain SQL, past every
// port and every business rule, by somebody who means harm.

const ledger = ownLedger()
let [ana, ben, dollars] = [0n, 0n, 0n]
beforeAll(async () => {
  ana = (await ledger.person('raw-ana', 1_000n)).id
  ben = (await ledger.person('raw-ben', 1_000n)).id
  dollars = await ledger.account('raw-ana', 'user', 'USD')
})

type Leg = { from: bigint; to: bigint; amount: bigint | null; currency?: string; journal?: number }
type Journal = { id?: string; key?: string; hash?: string; actor?: string | null; reverses?: string; reason?: string }

const hashOf = (text: string) => createHash('sha256').update(text).digest()

/** What one journal's request says, word by word, as the audit will read it. */
const said = (key: string, legs: readonly Leg[]) =>
  ['raw', key, '', ...legs.map((leg) => `${leg.from} ${leg.to} ${leg.amount} ${leg.currency ?? 'EUR'}`)].join('\n')

async function post(journals: Journal[], legs: Leg[], role = ledger.database.app): Promise<number[]> {
  const whole = journals.map((journal) => ({ id: randomUUID(), key: `raw:${randomUUID()}`, actor: 'raw', ...journal }))
  const legsOf = (index: number) => legs.filter(({ journal = 1 }) => journal === index + 1)
  const answer = await rows<{ status: number }>(
    role,
    `select status from ledger.post_batch($1::uuid[], $2::text[], $3::text[], $4::bytea[], $5::text[], $6::uuid[], now(),
      $7::int[], $8::bigint[], $9::bigint[], $10::bigint[], $11::text[], $12::text[])`,
    [
      whole.map(({ id }) => id),
      whole.map(() => 'raw'),
      whole.map(({ key }) => key),
      whole.map(({ key, hash }, index) => hashOf(hash ?? said(key, legsOf(index)))),
      whole.map(({ actor }) => actor),
      whole.map(({ reverses }) => reverses ?? null),
      legs.map(({ journal = 1 }) => journal),
      legs.map(({ from }) => String(from)),
      legs.map(({ to }) => String(to)),
      legs.map(({ amount }) => (amount === null ? null : String(amount))),
      legs.map(({ currency = 'EUR' }) => currency),
      whole.map(({ reason }) => reason ?? null),
    ],
  )
  return answer.map(({ status }) => status)
}

const postedRows = async () =>
  (await rows<{ n: number }>(ledger.database.app, 'select count(*)::int as n from ledger.posting'))[0]?.n

describe('F15 MNY-05 MNY-08 MNY-09 MNY-10 the posting function, called by hand, refuses by a code', () => {
  const CAP = 10n ** 13n
  const one = (change: Partial<Leg>): Leg => ({ from: ana, to: ben, amount: 1n, ...change })
  const REFUSED: [what: string, status: number, legs: () => Leg[]][] = [
    ['nothing', -2, () => [one({ amount: 0n })]],
    ['less than nothing', -2, () => [one({ amount: -1n })]],
    ['one minor unit over the cap', -2, () => [one({ from: ledger.house, amount: CAP + 1n })]],
    ['the largest number there is', -2, () => [one({ from: ledger.house, amount: 9_223_372_036_854_775_807n })]],
    ['the smallest number there is', -2, () => [one({ amount: -9_223_372_036_854_775_808n })]],
    ['a leg to itself', -2, () => [one({ to: ana })]],
    ['a good leg beside one to itself', -2, () => [one({}), one({ from: ben, to: ben })]],
    ['no leg', -2, () => []],
    ['another currency than both accounts', -4, () => [one({ currency: 'USD' })]],
    ['another currency than the payee', -4, () => [one({ to: dollars })]],
    ['a currency that is none', -4, () => [one({ currency: 'XXX' })]],
    ['an account that is not there', -4, () => [one({ to: 424_242n })]],
    ['one minor unit more than there is', -1, () => [one({ amount: 1_001n })]],
    ['more than there is, in parts', -1, () => [one({ amount: 600n }), one({ amount: 401n })]],
    [
      'money that only comes back later in the journal',
      -1,
      () => [one({ amount: 1_001n }), one({ from: ben, to: ana })],
    ],
  ]
  it.each(REFUSED)('%s: %i, and leaves no row', async (_what, status, legs) => {
    const before = await postedRows()
    expect(await post([{}], legs())).toEqual([status])
    expect(await postedRows()).toBe(before)
    expect([await ledger.balance(ana), await ledger.balance(ben)]).toEqual([1_000n, 1_000n])
  })

  it('a thousand legs are one journal: all of them, or, with one too much, none', async () => {
    const legs = Array.from({ length: 1_000 }, (_, n) => (n % 2 ? one({}) : one({ from: ben, to: ana })))
    expect(await post([{}], legs)).toEqual([1])
    expect(await post([{}], [...legs.slice(1), one({ amount: 1_001n })])).toEqual([-1])
    expect([await ledger.balance(ana), await ledger.balance(ben)]).toEqual([1_000n, 1_000n])
  })
})

describe('what is not even a question ends the whole call, and nothing of it is kept', () => {
  const whole = (): Leg => ({ from: ana, to: ben, amount: 1n })
  // Begun only after the count: a refusal that comes while nobody listens yet ends the whole run of tests.
  const refused = async (work: () => Promise<unknown>) => {
    const before = await postedRows()
    await expect(work()).rejects.toThrow()
    expect(await postedRows()).toBe(before)
  }

  it('legs out of the order of their journals, or of a journal that is not there', async () => {
    await refused(() =>
      post(
        [{}, {}],
        [
          { ...whole(), journal: 2 },
          { ...whole(), journal: 1 },
        ],
      ),
    )
    await refused(() => post([{}], [{ ...whole(), journal: 2 }]))
  })

  it('a journal nobody did, an amount that is not there, a hash that is none', async () => {
    await refused(() => post([{ actor: null }], [whole()]))
    await refused(() => post([{}], [{ ...whole(), amount: null }]))
    const call = `select ledger.post_batch(array[gen_random_uuid()], '{x}', array[gen_random_uuid()::text], '{"\\\\x00"}', '{x}',
      array[null]::uuid[], now(), '{1}', array[${ana}]::bigint[], array[${ben}]::bigint[], '{1}', '{EUR}')`
    await refused(() => query(ledger.database.app, call))
  })

  it('MNY-08 arrays that begin elsewhere: what is decided by place would not be what is written in order', async () => {
    const balances = () => Promise.all([ana, ben].map((id) => ledger.balance(id)))
    const before = await balances()
    const call = (amounts: string, ids = 'array[gen_random_uuid()]') => `select ledger.post_batch(${ids}, '{x}',
      array[gen_random_uuid()::text], array[sha256('x')], '{x}', array[null]::uuid[], now(), '{1}', array[${ana}]::bigint[],
      array[${ben}]::bigint[], ${amounts}, '{EUR}')`
    for (const amounts of ["'[0:1]={900,1}'", "'[0:1]={1,900}'", "'{{1}}'", "'[2:2]={1}'"])
      await refused(() => query(ledger.database.app, call(amounts)))
    await refused(() => query(ledger.database.app, call("'{1}'", `('[0:0]={' || gen_random_uuid() || '}')::uuid[]`)))
    expect(await balances()).toEqual(before)
  })

  it('F15 a balance that no bigint could hold', async () => {
    const edge = await ledger.account('raw-edge', 'topup_clearing')
    const put = (balance: bigint) =>
      query(
        ledger.database.superuser,
        `set session_replication_role = replica; update ledger.account set balance = ${balance} where id = ${edge}`,
      )
    await put(-9_223_372_036_854_775_807n)
    await refused(() => post([{}], [{ from: edge, to: ana, amount: 2n }]))
    await put(0n)
  })
})

describe('one business event is one entry for ever', () => {
  const leg = (): Leg => ({ from: ana, to: ben, amount: 10n })

  it('A8 the same id or key with other contents: -3, beside each other and later', async () => {
    const [id, key] = [randomUUID(), `raw:${randomUUID()}`]
    const back = (): Leg => ({ from: ben, to: ana, amount: 10n })
    expect(await post([{ id, key }], [leg()])).toEqual([1])
    expect(await post([{ id, key }], [leg()])).toEqual([0])
    expect(await post([{ id, key }], [{ ...leg(), amount: 11n }])).toEqual([-3])
    expect(await post([{ key }], [leg()])).toEqual([-3])
    expect(await post([{ id }], [leg()])).toEqual([-3])
    const twin = { id: randomUUID(), key: `raw:${randomUUID()}` }
    const beside = [back(), { ...back(), journal: 2 }, { ...back(), amount: 9n, journal: 3 }]
    expect(await post([twin, twin, twin], beside)).toEqual([1, 0, -3])
  })

  it('A8 F3 one event told 32 times at once, and then with another amount', async () => {
    const event = { id: randomUUID(), key: `raw:${randomUUID()}` }
    const answers = await Promise.all(Array.from({ length: 32 }, () => post([event], [leg()])))
    expect(answers.flat().sort()).toEqual([...Array(31).fill(0), 1])
    expect(await post([event], [{ ...leg(), amount: 1_000n }])).toEqual([-3])
  })

  it('A8 not even the owner of the tables books the same id or key again', async () => {
    const copy = (id: string, key: string) =>
      `insert into ledger.journal (id, kind, business_key, request_hash, actor, occurred_at, recorded_at)
       select ${id}, kind, ${key}, request_hash, actor, occurred_at, recorded_at from ledger.journal limit 1`
    const codeOf = (sql: string) =>
      query(ledger.database.owner, sql).then(
        () => 'accepted',
        (error) => error.code,
      )
    expect(await codeOf(copy('gen_random_uuid()', 'business_key'))).toBe('23505')
    expect(await codeOf(copy('id', `'another'`))).toBe('23505')
  })

  it('MNY-12 A7 no more is given back than is left, in parts and beside each other: -6', async () => {
    const id = randomUUID()
    expect(await post([{ id }], [leg()])).toEqual([1])
    const back = (amount: bigint, journal = 1): Leg => ({ from: ben, to: ana, amount, journal })
    const why = { reverses: id, reason: 'raw' }
    expect(await post([{ ...why, hash: 'unused' }], [back(11n)])).toEqual([-6])
    expect(
      await post(
        [
          { ...why, hash: 'a' },
          { ...why, hash: 'b' },
        ],
        [back(11n), back(11n, 2)],
      ),
    ).toEqual([-6, -6])
  })
})
