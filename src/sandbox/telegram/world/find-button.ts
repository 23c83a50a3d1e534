import type { InlineButton, KeyboardButton } from '../wire.ts'
import { ActError, messageIn } from './core.ts'
import type { Chat, Message } from './state.ts'

export type Target = { message: Message; button: InlineButton } | { key: KeyboardButton }

/**
 * The button with this label, newest message first, keys under the input field before them. The exact label wins;
 * else the one label that begins with, or contains, what was asked for. The refusal lists the labels on screen.
 */
export function findButton(chat: Chat, label: string, messageId?: number): Target {
  const targets = targetsOn(chat, messageId)
  const labels = [...new Set(targets.map(labelOf))]
  const matches = matching(labels, label)
  const target = matches.length === 1 ? targets.find((one) => labelOf(one) === matches[0]) : undefined
  if (target) return target
  const isVague = matches.length > 1
  const problem = isVague ? `"${label}" fits several buttons.` : `There is no button "${label}" on screen.`
  throw new ActError('missing', problem, isVague ? matches : labels)
}

function targetsOn(chat: Chat, messageId: number | undefined): Target[] {
  if (messageId !== undefined) {
    const message = messageIn(chat, messageId)
    if (!message) throw new ActError('missing', `There is no message ${messageId} on screen.`)
    return inlineTargets(message)
  }
  const keys = (chat.keyboard?.rows.flat() ?? []).map((key) => ({ key }))
  const visible = chat.messages.filter((message) => !message.deleted && message.id > chat.clearedUpTo)
  return [...keys, ...visible.reverse().flatMap(inlineTargets)]
}

function inlineTargets(message: Message): Target[] {
  return (message.inlineKeyboard ?? []).flat().map((button) => ({ message, button }))
}

/** The closest kind of likeness that fits at least one label. */
function matching(labels: string[], label: string): string[] {
  const wanted = label.trim().toLowerCase()
  const likenesses = [
    (known: string) => known === label,
    (known: string) => known.toLowerCase() === wanted,
    (known: string) => known.toLowerCase().startsWith(wanted),
    (known: string) => known.toLowerCase().includes(wanted),
  ]
  return likenesses.map((isAlike) => labels.filter(isAlike)).find((found) => found.length > 0) ?? []
}

const labelOf = (target: Target): string => ('key' in target ? target.key.text : target.button.text)
