import type { Middleware } from 'grammy'
import type { ButtonMeaning } from '#core'
import type { Place } from '../card/card.ts'
import { markOf, readAction } from '../card/keyboard.ts'
import { askedBy } from '../define/action.ts'
import type { Registries } from '../define/registry.ts'
import type { FlowEngine } from '../flow/engine.ts'
import type { BotContext } from './context.ts'

type Live = Extract<ButtonMeaning, { state: 'live' }>

/** What a pressed button means is looked up by its token and its owner (TG-02). */
export function pressButtons(registries: Registries, engine: FlowEngine): Middleware<BotContext> {
  return async (ctx, next) => {
    const query = ctx.callbackQuery
    if (!query) return next()
    const { turn } = ctx
    const messageId = query.message?.message_id
    if (messageId === undefined) return turn.toast(turn.words.label('card-expired'))
    const read = await turn.core.readButton({ actor: turn.actor, token: query.data ?? '' })
    if (read.ok && read.value.state === 'live') {
      turn.pressed = { messageId, card: read.value.card, ...kindOf(ctx) }
      if (await pressLive(ctx, registries, engine, read.value)) return
    }
    await pressDead(ctx, engine, messageId)
  }
}

/** Does what the button says; false when its card's time is over after all. */
async function pressLive(
  ctx: BotContext,
  { actions }: Registries,
  engine: FlowEngine,
  meaning: Live,
): Promise<boolean> {
  const { turn } = ctx
  const { kind, action: name } = readAction(meaning.action)
  const running = turn.session.flow
  if (kind === 'press') {
    // Another dialogue has begun since, or this one's place was lost: only then does its own card lead back into it.
    if (!running) return !isAnswered(ctx) && engine.revive(turn, meaning.card, name)
    if (running.card !== meaning.card) return false
    return engine.feed(turn, { kind: 'press', action: name, payload: meaning.payload })
  }
  const action = actions.get(name)
  if (!action) return false
  if (action.needs && !turn.chat.may.includes(action.needs)) {
    await turn.core.noteDenied({ actor: turn.actor, asked: name })
    return false
  }
  Object.assign(turn, askedBy(action, meaning.payload))
  const shown = turn.shown
  await action.run(turn, meaning.payload)
  // The flow's card became something else: the flow is over, and what is typed next is not for it.
  const replaced = running?.card === meaning.card && turn.session.flow === running && turn.shown > shown
  if (replaced) delete turn.session.flow
  return true
}

/**
 * A button that means nothing any more. Three cases: a second tap that was under way while the first one changed the
 * card (the card already shows what came of it); the running flow's own card, which is asked anew; and a card of the
 * past, which says so and loses its buttons.
 */
async function pressDead(ctx: BotContext, engine: FlowEngine, messageId: number): Promise<void> {
  const { turn } = ctx
  const { flow } = turn.session
  if (isAnswered(ctx)) return
  turn.toast(turn.words.label('card-expired'))
  if (flow?.messageId === messageId) {
    turn.pressed = { messageId, card: flow.card, ...kindOf(ctx) }
    if (await engine.renew(turn)) return
  }
  turn.pressed = null
  await turn.screen.strip(messageId)
  // Its place in the dialogue was lost, what was given was not: the question comes again, on a card that works.
  if (turn.chat.registering && !turn.session.flow) await turn.open('register')
}

/** Whether what came of a first tap stands there already, or in a message of its own: a protected card cannot become another. */
function isAnswered({ turn, callbackQuery }: BotContext): boolean {
  const { shown } = turn.session
  const { message_id: messageId, reply_markup: keyboard } = callbackQuery?.message ?? {}
  if (!shown || messageId === undefined) return false
  return shown.messageId === messageId ? shown.mark !== markOf(keyboard) : shown.after === messageId
}

/** What no edit changes about the message whose button was pressed. */
const kindOf = ({ callbackQuery }: BotContext): Pick<Place, 'pictured' | 'protected'> => ({
  pictured: callbackQuery?.message?.photo !== undefined,
  protected: callbackQuery?.message?.has_protected_content === true,
})
