import { createCore, money } from '#core'
import { granted } from './people.ts'
import { openWallet } from './wallet.ts'

// A process that is made to be killed: it sends money and takes callbacks as fast as it can, and says on stdout what
// was acknowledged. Arguments: the database, the key, and the parts of the storm as JSON.
type Storm = { payer: string; payeeId: string; reference: string; account: string; botId: string }

const [url = '', key = '', given = '{}'] = process.argv.slice(2)
const { payer, payeeId, account, botId } = JSON.parse(given) as Storm
const { deps } = openWallet(url, Buffer.from(key, 'base64'))
const bankAccounts = { EUR: { holder: 'OKPay', bank: 'Test Bank', account, code: 'TESTDEFF' } }
const core = createCore({ ...deps, bankAccounts })
const actor = { botId: BigInt(botId), telegramId: BigInt(payer) }
const say = (line: string) => process.stdout.write(`${line}\n`)

async function send(): Promise<void> {
  for (;;) {
    const { intentId } = granted(await core.quoteSend({ actor, payee: { userId: payeeId }, amount: money(1n, 'EUR') }))
    say(`asked ${intentId}`)
    granted(await core.confirmPayment({ actor, intentId }))
    say(`sent ${intentId}`)
  }
}

async function receive(): Promise<void> {
  for (;;) {
    const { id, reference, amount } = granted(await core.startTopUp({ actor, rail: 'bank', amount: money(2n, 'EUR') }))
    const raw = new TextEncoder().encode(id)
    const event = { rail: 'bank', eventId: id, type: 'topup.succeeded', reference, account, amount } as const
    say(`called ${id}`)
    await core.receiveReport({ ...event, occurredAt: new Date(), raw, signature: 'storm' })
    say(`credited ${id}`)
  }
}

await Promise.all([send(), send(), send(), receive(), receive()])
