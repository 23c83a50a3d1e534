import type { Core } from '#core'
import { bareBot } from './bare-bot.ts'
import { openWallet } from './wallet.ts'

// The bot as a process of its own, which kills itself without a warning right after a payment was committed and before
// anything could be said about it: at once, or when the receipt's buttons are kept and its card is not shown yet. With
// `outside` it lives until somebody else kills it.
// Arguments: the database, the key, the Bot API server, the token, and `commit`, `buttons` or `outside`.
const [url = '', key = '', apiRoot = '', token = '', moment = 'commit'] = process.argv.slice(2)
const die = () => process.kill(process.pid, 'SIGKILL')
let isBooked = false
const { core: real, prisma } = openWallet(url, Buffer.from(key, 'base64'))
const core: Core = {
  ...real,
  async confirmPayment(input) {
    const booked = await real.confirmPayment(input)
    isBooked = booked.ok
    if (isBooked && moment === 'commit') die()
    return booked
  },
  async issueButtons(input) {
    const issued = await real.issueButtons(input)
    if (isBooked && moment === 'buttons') die()
    return issued
  },
}
const bot = await bareBot({ core, prisma, apiRoot, token })
await bot.start()
