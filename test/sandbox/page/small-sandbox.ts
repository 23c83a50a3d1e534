import { Agent } from 'node:http'
import { Bot, InlineKeyboard, Keyboard } from 'grammy'
import { createTransport } from 'nodemailer'
import { startBank } from '../../../src/sandbox/bank/bank.ts'
import { openBankDesk } from '../../../src/sandbox/bank/desk.ts'
import { openCardProcessor } from '../../../src/sandbox/card/index.ts'
import { createEvents } from '../../../src/sandbox/control/events.ts'
import { createInbox } from '../../../src/sandbox/inbox/inbox.ts'
import { startSandbox } from '../../../src/sandbox/index.ts'
import { openBook } from '../../../src/sandbox/institutions/book.ts'
import { openPlatform } from '../../../src/sandbox/platform/index.ts'
import { openProvider } from '../../../src/sandbox/provider/index.ts'
import { openRatesService } from '../../../src/sandbox/rates/service.ts'
import { startStandIn } from '../../../src/sandbox/telegram/index.ts'
import { type Receiver, receiveCallbacks } from '../../support/callback-receiver.ts'

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`

/** The whole sandbox around a bot that does one of everything a page has to show. */
export async function startSmallSandbox() {
  const okpay: Receiver = await receiveCallbacks()
  const events = createEvents()
  const clock = { aheadSeconds: 0 }
  const now = () => new Date(Date.now() + clock.aheadSeconds * 1000)
  const standIn = await startStandIn({ now, holdsRepeatedPolls: false })
  const bank = startBank({ callbackUrl: okpay.url, secret, now, events, retryDelaysMs: [1] })
  const opening = { secret, now, events, home: () => undefined, retryDelaysMs: [1] }
  const card = await openCardProcessor(opening)
  const platform = await openPlatform(opening)
  const provider = await openProvider(opening)
  const orders = { card: card.processor, platform: platform.processor, provider: provider.processor }
  const inbox = createInbox(events, now)
  const onClock = async (seconds: number) => {
    clock.aheadSeconds += seconds
  }
  const keys = { all: () => [], add() {} }
  const rates = await openRatesService(now)
  const bankDesk = await openBankDesk({ secret, now, events, retryDelaysMs: [1] })
  const paymasters = { bank: bankDesk.paymaster, card: card.paymaster }
  const page = await startSandbox({
    standIn,
    bank,
    orders,
    paymasters,
    shopUrl: 'http://127.0.0.1:9',
    inbox,
    book: openBook(now),
    keys,
    rates,
    events,
    now,
    onClock,
    onStatements: async () => {},
    port: 0,
  })
  const bot = smallBot(standIn.bot.token, standIn.apiRoot)
  await bot.api.setMyCommands([{ command: 'help', description: 'What I can do' }])
  const polling = bot.start()

  return {
    url: page.url,
    world: standIn.world,
    bot,
    okpay,
    card,
    platform,
    provider,
    paymasters,
    clock,
    post: createTransport(inbox.transport),
    async close() {
      await rates.close()
      await bot.stop()
      await polling
      await page.close()
      await bank.close()
      await Promise.all([bankDesk.close(), card.close(), platform.close(), provider.close()])
      await standIn.close()
      await okpay.close()
    },
  }
}

function smallBot(token: string, apiRoot: string): Bot {
  // A connection of its own for each call: one that is kept may be closed at the other end just when the bot says goodbye.
  const agent = new Agent({ keepAlive: false })
  const bot = new Bot(token, { client: { apiRoot, baseFetchConfig: { agent } } })
  const card = new InlineKeyboard()
    .add({ text: 'Count', callback_data: 'count:1', style: 'success' })
    .text('Warn', 'warn')
    .row()
    .copyText('Copy the reference', 'OKP-4F7K-2M')
    .url('Web page', 'https://okpay.example/help')
  bot.command('start', (ctx) => {
    const payload = ctx.match === '' ? '' : ` with ${ctx.match}`
    return ctx.reply(`<b>Hello ${ctx.from?.first_name}</b>${payload}`, { parse_mode: 'HTML', reply_markup: card })
  })
  bot.command('help', (ctx) => ctx.reply(`Open t.me/${ctx.me.username}?start=pay_7 or write /phone`))
  bot.command('phone', (ctx) => {
    const keyboard = new Keyboard().requestContact('Share my number').text('Not now').oneTime()
    return ctx.reply('Your number?', { reply_markup: keyboard })
  })
  bot.callbackQuery(/^count:(\d+)$/, async (ctx) => {
    const count = Number(ctx.match[1])
    await ctx.answerCallbackQuery({ text: `Counted ${count}` })
    const next = new InlineKeyboard().text('Count', `count:${count + 1}`).text('Close', 'close')
    await ctx.editMessageText(`Count: ${count}`, { reply_markup: next })
  })
  bot.callbackQuery('close', async (ctx) => {
    await ctx.answerCallbackQuery()
    await ctx.editMessageText('Closed')
  })
  bot.callbackQuery('warn', (ctx) => ctx.answerCallbackQuery({ text: 'Careful now', show_alert: true }))
  bot.on('message:contact', (ctx) => {
    const whose = ctx.message.contact.user_id === ctx.from.id ? 'your own' : 'somebody else’s'
    return ctx.reply(`That is ${whose} number`)
  })
  bot.on('message:photo', (ctx) => ctx.reply(`A photo, ${ctx.message.photo.at(-1)?.width} wide`))
  bot.on('message:text', (ctx) => {
    const quoted = ctx.message.reply_to_message?.text
    return ctx.reply(quoted ? `“${ctx.message.text}” about “${quoted}”` : `You said: ${ctx.message.text}`)
  })
  return bot
}
