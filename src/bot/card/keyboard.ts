import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types'
import { type ChatRef, type Core, RENEWAL } from '#core'
import type { Button, Card } from './card.ts'

/** Buttons outlive the card's minute, not its month: one that is older says that its card has expired. */
const BUTTON_TTL_SECONDS = 7 * 24 * 3600

type ActingButton = Extract<Button, { action: string }>

const isActing = (button: Button): button is ActingButton => button.kind === 'press' || button.kind === 'open'

type KeyboardDeps = { core: Core; actor: ChatRef; knowsAction: (name: string) => boolean }

/** Turns a card's buttons into Telegram's. What a button means stays in the core; the wire carries its token. */
export async function renderKeyboard(deps: KeyboardDeps, card: Card, name: string): Promise<InlineKeyboardMarkup> {
  const rows = (card.buttons ?? []).filter((row) => row.length > 0)
  const acting = rows.flat().filter(isActing)
  for (const { kind, action } of acting) {
    if (kind === 'open' && !deps.knowsAction(action)) throw new Error(`no action "${action}" in src/bot/actions`)
  }
  const tokens = new Map(await issueTokens(deps, acting, name, card.renewal))
  return { inline_keyboard: rows.map((row) => row.map((button) => renderButton(button, tokens))) }
}

async function issueTokens(
  { core, actor }: KeyboardDeps,
  acting: ActingButton[],
  card: string,
  renewal: Card['renewal'],
): Promise<[Button, string][]> {
  const buttons = acting.map(({ kind, action, payload }) => ({ action: `${kind}:${action}`, payload }))
  const issued = await core.issueButtons({
    actor,
    card,
    buttons: [...buttons, ...(renewal ? [{ action: `${RENEWAL}${renewal.flow}`, payload: renewal.seed }] : [])],
    ttlSeconds: BUTTON_TTL_SECONDS,
  })
  if (!issued.ok) throw new Error(`buttons were not issued: ${issued.failure.code}`)
  return acting.map((button, index) => [button, issued.value[index] ?? missingToken(index)])
}

function renderButton(button: Button, tokens: Map<Button, string>): InlineKeyboardButton {
  if (button.kind === 'copy') return { text: button.label, copy_text: { text: button.text } }
  if (button.kind === 'inline') return { text: button.label, switch_inline_query: button.query }
  const style = button.style ? { style: button.style } : {}
  if (button.kind === 'link') return { text: button.label, url: button.url, ...style }
  return { text: button.label, callback_data: tokens.get(button) ?? missingToken(button.label), ...style }
}

function missingToken(of: string | number): never {
  throw new Error(`button ${of} got no token`)
}

/** Whether these buttons read as the card's do. A pad that was dealt anew meanwhile, in a process that died, has others. */
export function shows({ inline_keyboard }: InlineKeyboardMarkup, { buttons = [] }: Card): boolean {
  const labels = (rows: readonly (readonly string[])[]) => JSON.stringify(rows.filter((row) => row.length > 0))
  const standing = inline_keyboard.map((row) => row.map(({ text }) => text))
  return labels(standing) === labels(buttons.map((row) => row.map(({ label }) => label)))
}

/** Tells one rendering of a card from the next: every rendering has tokens of its own. */
export function markOf(keyboard: InlineKeyboardMarkup | undefined): string {
  const first = keyboard?.inline_keyboard.flat().find((button) => 'callback_data' in button)
  return first && 'callback_data' in first ? first.callback_data : ''
}

/** What a stored action name says: which kind of button it was, and the action. */
export function readAction(stored: string): { kind: 'press' | 'open'; action: string } {
  const [kind, ...rest] = stored.split(':')
  return { kind: kind === 'open' ? 'open' : 'press', action: rest.join(':') }
}
