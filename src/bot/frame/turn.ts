import { type Button, type Card, open } from '../card/card.ts'
import { createScreen } from '../card/screen.ts'
import { askedBy } from '../define/action.ts'
import type { Registries } from '../define/registry.ts'
import type { FlowEngine } from '../flow/engine.ts'
import type { Texts } from '../i18n/texts.ts'
import type { BotDeps } from '../ports.ts'
import type { Session } from '../session.ts'
import type { Turn } from '../turn.ts'
import { actorOf, type BotContext } from './context.ts'
import type { Download } from './download.ts'
import { createStage } from './stage.ts'

/** What turns are made of. */
export type House = {
  deps: BotDeps
  botId: bigint
  botUsername: string
  inlineMode: boolean
  texts: Texts
  registries: Registries
  engine: FlowEngine
  download: Download
}

/** Everything a handler may use to answer this update. */
export function createTurn(house: House, ctx: BotContext, session: Session): Turn {
  const { deps, botId, botUsername, inlineMode, texts, registries, engine, download } = house
  const { core, log, publicUrl, official, clock, qr } = deps
  const { actions } = registries
  const actor = actorOf(ctx, botId)
  const screen = createScreen({
    api: ctx.api,
    core,
    actor,
    knowsAction: (name) => actions.has(name),
    standing: ctx.callbackQuery?.message?.reply_markup,
  })
  const where = { publicUrl, botUsername, inlineMode, official, clock, actions, drawQr: qr.draw }
  const scene = { core, actor, ...readerOf(ctx, texts), ...where }
  const stage = createStage(scene, { session, screen, log, pressed: null })
  const { show } = stage
  const turn: Turn = Object.assign(stage, {
    chat: ctx.view,
    deed: deedOf(ctx, botId),
    // ATH-06: words that were refused as a secret stay no longer in the chat than it takes to say so.
    async show(card: Card, name?: string) {
      if (card.refuses?.code === 'secret_in_words') await turn.forget()
      return show(card, name)
    },
    commands: commandsFor(registries, ctx.view),
    start: (flow: string, seed = {}) => engine.start(turn, flow, seed),
    cancel: () => engine.cancel(turn),
    leave: () => engine.leave(turn),
    async open(name: string, payload = {}) {
      const action = actions.get(name)
      if (!action) throw new Error(`no action "${name}" in src/bot/actions`)
      // What is opened next is what is asked for by now, also where it comes after something that was done.
      Object.assign(turn, askedBy(action, payload))
      await action.run(turn, payload)
    },
    async follow(payload: string) {
      const [name = '', ...rest] = payload.split('_')
      const deeplink = registries.deeplinks.get(name)
      if (!deeplink) return false
      if (!deeplink.aside) await turn.leave()
      await deeplink.run(turn, rest.join('_'))
      return true
    },
    toast(text: string, alert = false) {
      ctx.answer = { text, alert }
    },
    papers: deps.papers,
    fetchFile: download,
    async forget() {
      const written = writtenIn(ctx)
      if (written) await screen.remove(written.message_id)
    },
    meet(view: Turn['chat']) {
      ctx.view = view
      turn.chat = view
      turn.words = texts.in(view.locale)
      turn.phrase = view.user?.phrase ?? null
      turn.moved = view.moved
    },
  })
  return turn
}

/** Who reads it: in which words, with which phrase, as what. */
const readerOf = (ctx: BotContext, texts: Texts) => ({
  words: texts.in(ctx.view.locale),
  phrase: ctx.view.user?.phrase ?? null,
  moved: ctx.view.moved,
  isStaff: ctx.view.may.length > 0,
  isWritten: writtenIn(ctx) !== undefined,
})

const writtenIn = (ctx: BotContext) => ctx.message ?? ctx.editedMessage

// A button's token is of this chat alone, or nothing would come of the tap; a message's number is another's in another chat.
const deedOf = ({ callbackQuery, from, msgId, update }: BotContext, botId: bigint): string =>
  callbackQuery?.data ?? `${botId}:${from?.id}:${msgId ?? `update ${update.update_id}`}`

/** A person's commands in the menu's order; staff have what they may do in front. */
function commandsFor({ commands, staff }: Registries, { may }: Turn['chat']) {
  const inOrder = (list: Registries['staff']) =>
    [...list.values()].sort((one, other) => one.menu.order - other.menu.order)
  return [...inOrder(staff).filter(({ needs }) => needs && may.includes(needs)), ...inOrder(commands)]
}

/** For answers that have nothing else to offer. */
export const homeRow = ({ words }: Pick<Turn, 'words'>): Button[] => [open(words.label('home-button'), 'home')]
