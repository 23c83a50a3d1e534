import type { Message } from 'grammy/types'
import { open } from '../card/card.ts'
import type { FlowEngine } from '../flow/engine.ts'
import { payLinkIn } from '../input/pay-link.ts'
import { payerCodeIn } from '../payer-code/code-card.ts'
import type { Turn } from '../turn.ts'
import { troubleKey } from './apology.ts'
import type { BotContext } from './context.ts'
import { FILE_BYTES_MAX } from './download.ts'
import type { Errands } from './errands.ts'
import { chatKey } from './one-at-a-time.ts'
import { sessionKey, withSession } from './remember.ts'
import { createTurn, type House } from './turn.ts'

/** A picture as it was sent: as a photo, or as a file. */
export type SentPicture = { fileId: string; bytes: number }

export function pictureIn({ photo, document }: Message): SentPicture | null {
  const largest = photo?.at(-1)
  if (largest) return { fileId: largest.file_id, bytes: largest.file_size ?? 0 }
  if (!document?.mime_type?.startsWith('image/')) return null
  return { fileId: document.file_id, bytes: document.file_size ?? 0 }
}

/** Reads the code in a picture and goes where it leads. */
export type PictureReader = (ctx: BotContext, picture: SentPicture) => Promise<void>

/**
 * S40: a photo of a payment link's code, or of that on a paper of ours. Fetching and reading it takes a while and may
 * be made to take long, so nobody waits for it: the person sees that it is being read, and what was read takes that
 * message's place when it is known.
 */
export function createPictureReader(house: House, errands: Errands): PictureReader {
  const { deps, botId, texts, download } = house

  return async (ctx, { fileId, bytes }) => {
    const { turn } = ctx
    if (bytes > FILE_BYTES_MAX) return say(turn, 'picture-too-large')
    const { promise: place, resolve: shown } = Promise.withResolvers<Turn['pressed']>()
    const isTaken = errands.run(chatKey(botId, ctx.from?.id ?? 0), () => run(ctx, place, fileId))
    if (!isTaken) return say(turn, 'picture-busy')
    // Whatever becomes of this message, the errand must not wait for it for ever.
    await turn.show({ text: turn.words.t('picture-reading') }).finally(() => shown(turn.pressed))
  }

  async function run(ctx: BotContext, place: Promise<Turn['pressed']>, fileId: string): Promise<void> {
    try {
      await bring(ctx, await place, await read(fileId))
    } catch (error) {
      deps.log.error({ err: error, updateId: ctx.update.update_id }, 'what a picture said was not answered')
      await ctx.reply(texts.in(ctx.view.locale).t(troubleKey(error)).markup, { parse_mode: 'HTML' })
    }
  }

  /** The answer waits its turn like an update. */
  function bring(ctx: BotContext, place: Turn['pressed'], found: Found): Promise<void> {
    const id = ctx.from?.id ?? 0
    const work = () =>
      withSession(deps.sessions, sessionKey(botId, id), async (session) => {
        const turn = createTurn(house, ctx, session)
        turn.pressed = place
        await tell(turn, found, house.engine)
      })
    return deps.lock.run(chatKey(botId, id), work)
  }

  async function read(fileId: string): Promise<Found> {
    try {
      const picture = await download(fileId)
      if (picture === 'too_large') return 'too-large'
      const text = await deps.qr.read(picture)
      return text === null ? 'no-code' : { text }
    } catch (error) {
      deps.log.warn({ err: error }, 'a picture was not read')
      return 'failed'
    }
  }
}

type Found = { text: string } | 'too-large' | 'no-code' | 'failed'

async function tell(turn: Turn, found: Found, engine: FlowEngine): Promise<void> {
  if (typeof found === 'string') return say(turn, `picture-${found}`)
  const payer = payerCodeIn(found.text)
  if (payer) return onPayerCode(turn, payer, engine)
  const link = payLinkIn(found.text, turn)
  if (link.kind === 'one') return turn.open('pay', { link: link.link })
  const [before, code] = found.text.split(`${turn.publicUrl}/verify?code=`)
  if (before === '' && code) return turn.start('verify', { line: code.slice(0, 64) })
  await say(turn, 'picture-other-code')
}

/** A customer's code: for the sale that waits for one, or for the next. */
async function onPayerCode(turn: Turn, code: string, engine: FlowEngine): Promise<void> {
  if (turn.session.flow?.flow === 'till-code') await engine.feed(turn, { kind: 'text', text: code })
  else await turn.start('till', { code })
}

/** Whoever waits for support has perhaps sent it a screenshot: the way there, where it is asked for once more. */
async function say(turn: Turn, key: string): Promise<void> {
  const { words } = turn
  const mine = await turn.core.myTicket({ actor: turn.actor })
  const isAsking = mine.ok && mine.value !== null && mine.value.state !== 'closed'
  await turn.show({
    text: words.t(key),
    buttons: [
      [open(words.label('picture-again-button'), 'pay')],
      ...(isAsking ? [[open(words.label('picture-for-support-button'), 'support')]] : []),
      [open(words.label('home-button'), 'home')],
    ],
  })
}
