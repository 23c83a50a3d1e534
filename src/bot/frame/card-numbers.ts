import type { Middleware } from 'grammy'
import type { Update } from 'grammy/types'
import { holdsCardNumber, maskCardNumbers } from '#core'
import { html } from '../card/html.ts'
import { payByCard } from '../failure/ways.ts'
import type { Input } from '../flow/input.ts'
import { giveToSupport } from '../support/give-to-support.ts'
import { writtenCard } from '../support/own-ticket-card.ts'
import { type BotContext, isPlainMessage } from './context.ts'
import { readInput } from './inputs.ts'
import { homeRow } from './turn.ts'

/** Where people's words stand in an update. */
const WORDS = new Set(['text', 'caption', 'file_name', 'first_name', 'last_name', 'query'])
/** What is left of a number in an update that was kept before its turn came. */
const MASKED = /•{4}\d{4}/

/** An update as it may be kept: as it came, but for card numbers. */
export const writeUpdate = (update: Update): string =>
  JSON.stringify(update, (key, value: unknown) =>
    typeof value === 'string' && WORDS.has(key) ? maskCardNumbers(value) : value,
  )

/**
 * PCI-02: a card number does not belong into a chat, whatever was asked for. The message is deleted, nothing of it goes
 * any further, and its writer is shown where cards are paid with. What is written to support keeps its other words: people
 * name the card that trouble is about.
 */
export function refuseCardNumbers(): Middleware<BotContext> {
  return async (ctx, next) => {
    const { turn, message, editedMessage } = ctx
    const written = message ?? editedMessage
    const words = [written?.text, written?.caption, written?.document?.file_name, written?.contact?.first_name]
    if (!words.some((text) => text !== undefined && (holdsCardNumber(text) || MASKED.test(text)))) return next()
    await turn.forget()
    const support = await isForSupport(ctx)
    if (support && (await giveMasked(ctx))) return
    const { words: texts } = turn
    await turn.show({
      text: texts.t(support ? 'card-number-in-support' : 'card-number-in-chat'),
      buttons: [turn.chat.user && !support ? [payByCard(turn)] : [], homeRow(turn)],
    })
  }
}

/** Whether what was written is for support: its question is open, or an agent is there. */
async function isForSupport(ctx: BotContext): Promise<boolean> {
  const { turn } = ctx
  if (!ctx.message || !isPlainMessage(ctx)) return false
  if (turn.session.flow) return turn.session.flow.flow === 'support'
  const talking = await turn.core.isTalking({ actor: turn.actor })
  return talking.ok && talking.value
}

/** Hands the words on with four digits of the number; false where there is nothing beside it, or support did not take them. */
async function giveMasked({ message, turn }: BotContext): Promise<boolean> {
  const input = message && maskedInput(readInput(message))
  if (!input) return false
  const about = turn.session.flow?.data['about']
  const given = await giveToSupport(turn, input, typeof about === 'string' ? about : undefined)
  if (!given?.ok) return false
  await turn.leave()
  const { text, buttons } = writtenCard(turn, given.value)
  await turn.show({ text: html`${turn.words.t('card-number-masked')}\n\n${text}`, buttons: buttons ?? [] })
  return true
}

function maskedInput(input: Input): Input | undefined {
  if (input.kind === 'photo') return { ...input, caption: maskCardNumbers(input.caption ?? '') }
  const text = input.kind === 'text' ? maskCardNumbers(input.text) : ''
  return /\p{L}/u.test(text) ? { kind: 'text', text } : undefined
}
