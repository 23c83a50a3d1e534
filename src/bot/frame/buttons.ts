import type { Middleware } from 'grammy'
import type { ButtonMeaning } from '#core'
import { readAction } from '../card/keyboard.ts'
import type { Registries } from '../define/registry.ts'
import type { FlowEngine } from '../flow/engine.ts'
import type { BotContext } from './context.ts'

/**
 * What a pressed button means is looked up by its token and its owner (TG-02). One that means nothing any more says
 * that its card has expired, and the card loses its buttons.
 */
export function pressButtons(registries: Registries, engine: FlowEngine): Middleware<BotContext> {
  return async (ctx, next) => {
    const query = ctx.callbackQuery
    if (!query) return next()
    const { turn } = ctx
    const messageId = query.message?.message_id
    const read = await turn.core.readButton({ actor: turn.actor, token: query.data ?? '' })
    const meaning: ButtonMeaning = read.ok ? read.value : { state: 'dead' }
    if (meaning.state === 'live' && messageId !== undefined) {
      turn.pressed = { messageId, card: meaning.card }
      if (await pressLive(ctx, registries, engine, meaning)) return
    }
    turn.toast(turn.words.label('card-expired'))
    if (messageId !== undefined) await turn.screen.strip(messageId)
    turn.pressed = null
    // Its place in the dialogue was lost, what was given was not: the question comes again, on a card that works.
    if (turn.chat.registering && !turn.session.flow) await turn.open('register')
  }
}

/** Does what the button says; false when its card's time is over after all. */
async function pressLive(
  { turn }: BotContext,
  { actions }: Registries,
  engine: FlowEngine,
  meaning: Extract<ButtonMeaning, { state: 'live' }>,
): Promise<boolean> {
  const { kind, action: name } = readAction(meaning.action)
  const running = turn.session.flow
  if (kind === 'press') {
    if (running?.card !== meaning.card) return false
    return engine.feed(turn, { kind: 'press', action: name, payload: meaning.payload })
  }
  const action = actions.get(name)
  if (!action || (action.role === 'agent' && turn.chat.role !== 'agent')) return false
  const shown = turn.shown
  await action.run(turn, meaning.payload)
  // The flow's card became something else: the flow is over, and what is typed next is not for it.
  const replaced = running?.card === meaning.card && turn.session.flow === running && turn.shown > shown
  if (replaced) delete turn.session.flow
  return true
}
