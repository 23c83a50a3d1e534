import type { StandIn } from '../telegram/index.ts'
import { chatView } from './person-chat.ts'

/** A chat as lines of text, for terminals, logs and failed tests: who said what, and which buttons hang below. */
export function transcript(standIn: StandIn, personId: number): string {
  const { person, bot, messages, keyboard, toasts } = chatView(standIn, personId)
  const lines = messages.flatMap((message) => {
    const who = message.from === 'me' ? person.name : bot.name
    const marks = [message.edited && 'edited', message.protected && 'protected'].filter(Boolean).join(', ')
    return [
      `${message.date.slice(11, 19)} ${who} #${message.id}${marks && ` (${marks})`}`,
      ...contentOf(message).map((line) => `  ${line}`),
      ...message.buttons.map((row) => `  ${labels(row)}`),
    ]
  })
  const shown = toasts.map(({ at, text, alert }) => `${at.slice(11, 19)} ${alert ? 'alert' : 'toast'}: ${text}`)
  const keys = keyboard?.map((row) => `keyboard: ${labels(row)}`) ?? []
  return [...lines, ...shown, ...keys, ''].join('\n')
}

function contentOf(message: ReturnType<typeof chatView>['messages'][number]): string[] {
  const lines = message.text === '' ? [] : message.text.split('\n')
  if (message.forwardedFrom) lines.unshift(`forwarded from ${message.forwardedFrom}`)
  if (message.photo) lines.unshift('[photo]')
  if (message.document) lines.unshift(`[file ${message.document.name ?? ''}]`)
  if (message.contact) lines.unshift(`[contact ${message.contact.first_name} ${message.contact.phone_number}]`)
  return lines
}

const labels = (row: { text: string }[]): string => row.map(({ text }) => `[${text}]`).join(' ')
