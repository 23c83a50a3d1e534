import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { openWallet } from '../../test/support/wallet.ts'
import { createCards } from './cards.ts'
import { microseconds, type Operation } from './history.ts'
import { diceOf, type Stage } from './stage.ts'

// One of the two processes of a bank run: so many people at once tap on Confirm, again and again, until told to stop.
// What each was told goes to a file, one line of JSON each; how many were told "done" goes to the parent, now and then.
export type Orders = { stage: Stage; seed: number; number: number; workers: number; file: string }

const { stage, seed, number, workers, file } = JSON.parse(process.argv[2] ?? '{}') as Orders
const wallet = openWallet(stage.app, Buffer.from(stage.key, 'base64'))
const nextCard = createCards(wallet, stage, diceOf(seed, number))
const history = createWriteStream(file)
let [stopping, done] = [false, 0]
process.on('message', () => {
  stopping = true
})
// Without its parent nobody is there to stop it.
process.on('disconnect', () => process.exit())
const report = setInterval(() => process.send?.(done), 100)

await Promise.all(Array.from({ length: workers }, confirmOnAndOn))
clearInterval(report)
process.send?.(done)
history.end()
await finished(history)
await wallet.close()
process.disconnect()

async function confirmOnAndOn(): Promise<void> {
  while (!stopping) {
    const card = await nextCard()
    const telegramId = BigInt(stage.holders[card.from]?.telegramId ?? 0)
    const began = microseconds()
    const told = await wallet.core
      .confirmPayment({ actor: { botId: BigInt(stage.botId), telegramId }, intentId: card.id })
      .then(
        (result): Pick<Operation, 'says' | 'why'> =>
          result.ok ? { says: 'done' } : { says: 'refused', why: result.failure.code },
        (error: unknown): Pick<Operation, 'says' | 'why'> => ({ says: 'unknown', why: String(error) }),
      )
    if (told.says === 'done') done++
    history.write(`${JSON.stringify({ ...card, began, ended: microseconds(), ...told } satisfies Operation)}\n`)
  }
}
