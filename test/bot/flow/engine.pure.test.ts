import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { money } from '#core'
import { press } from '../../../src/bot/card/card.ts'
import { html } from '../../../src/bot/card/html.ts'
import { again, defineFlow, done, type Flow, gone, next, refused, unexpected } from '../../../src/bot/flow/define.ts'
import { createFlowEngine } from '../../../src/bot/flow/engine.ts'
import type { Input } from '../../../src/bot/flow/input.ts'
import { moneyShape } from '../../../src/bot/flow/money-shape.ts'
import type { Session } from '../../../src/bot/session.ts'
import { type PretendTurn, pretendTurn } from '../../support/pretend-turn.ts'

const shape = z.object({ amount: moneyShape.optional(), note: z.string().optional() })
type Lunch = z.infer<typeof shape>

/** Two questions and a card to confirm: enough to walk every path the engine has. */
const lunch = (version = 1): Flow =>
  defineFlow<Lunch>({
    name: 'lunch',
    version,
    state: shape,
    start: (_turn, { note }) =>
      note === undefined
        ? { state: {}, first: next('amount') }
        : { state: { note, amount: money(700n, 'EUR') }, first: next('confirm') },
    steps: {
      amount: {
        awaits: 'pad-awaits',
        prompt: () => ({ text: html`How much?` }),
        accept: (_turn, input) => {
          if (input.kind !== 'text') return unexpected()
          if (input.text === 'nothing') return refused({ code: 'not_found' }, 'note')
          return /^\d+$/.test(input.text)
            ? next('note', { amount: money(BigInt(input.text), 'EUR') })
            : again('pad-expired')
        },
      },
      note: {
        awaits: 'pad-awaits',
        prompt: (_scene, { amount }) => ({ text: html`What for, ${String(amount?.minor)}?` }),
        accept: (_turn, input) => (input.kind === 'text' ? next('confirm', { note: input.text }) : unexpected()),
      },
      confirm: {
        awaits: 'pad-awaits',
        prompt: ({ words }, { amount, note }) => ({
          text: html`${String(amount?.minor)} for ${note ?? ''}`,
          buttons: [[press('Yes', 'yes'), press('No', 'change'), press(words.label('cancel-button'), 'cancel')]],
        }),
        accept: (_turn, input) => {
          if (input.kind !== 'press') return unexpected()
          return input.action === 'yes' ? done({ text: html`Eaten.` }) : next('amount')
        },
      },
    },
  })

const elsewhere: Flow = defineFlow<object>({
  name: 'elsewhere',
  version: 1,
  state: z.object({}),
  start: () => ({ state: {}, first: gone() }),
  steps: {},
})

const engine = (version = 1) =>
  createFlowEngine({
    flows: new Map([lunch(version), elsewhere].map((flow) => [flow.name, flow])),
    failureCard: (_scene, { code }) => ({ text: html`Refused: ${code}` }),
  })

const text = (words: string): Input => ({ kind: 'text', text: words })
const button = (action: string): Input => ({ kind: 'press', action, payload: {} })

/** The same chat at its next update: the session went through the store, the screen stayed. */
function nextTurn(before: PretendTurn, pressed = false): PretendTurn {
  const session = JSON.parse(JSON.stringify(before.session)) as Session
  const turn = pretendTurn(session)
  for (const [id, card] of before.messages) turn.messages.set(id, card)
  const at = session.flow
  if (pressed && at?.messageId !== undefined) turn.pressed = { messageId: at.messageId, card: at.card }
  return turn
}

async function feed(before: PretendTurn, input: Input, version = 1): Promise<PretendTurn> {
  const turn = nextTurn(before, input.kind === 'press')
  expect(await engine(version).feed(turn, input)).toBe(true)
  return turn
}

async function begun(): Promise<PretendTurn> {
  const turn = pretendTurn()
  await engine().start(turn, 'lunch', {})
  return turn
}

const newest = (turn: PretendTurn) => turn.messages.get(turn.messages.size)
const says = (turn: PretendTurn) => newest(turn)?.text.markup
const labels = (turn: PretendTurn) => (newest(turn)?.buttons ?? []).flat().map(({ label }) => label)

describe('the flow engine', () => {
  test('asks from step to step; what was written moves the card down and takes the old one its buttons', async () => {
    const one = await begun()
    expect(says(one)).toBe('How much?')
    expect(labels(one)).toEqual(['Cancel'])
    const two = await feed(one, text('700'))
    expect(says(two)).toBe('What for, 700?')
    expect(two.messages.get(1)).toBeNull()
    expect(labels(two)).toEqual(['Back', 'Cancel'])
  })

  test('a press changes the card where it stands', async () => {
    const confirm = await feed(await feed(await begun(), text('700')), text('soup'))
    const over = await feed(confirm, button('yes'))
    expect(over.messages.size).toBe(confirm.messages.size)
    expect(says(over)).toBe('Eaten.')
    expect(over.session.flow).toBeUndefined()
  })

  test('says what it was waiting for when something else comes, and keeps what it has', async () => {
    const turn = await feed(await feed(await begun(), text('700')), { kind: 'other' })
    expect(says(turn)).toContain('I was waiting for a tap on the keys.')
    expect(says(turn)).toContain('What for, 700?')
  })

  test('asks again with a word about the answer', async () => {
    const turn = await feed(await begun(), text('a lot'))
    expect(says(turn)).toContain('Here are fresh ones')
    expect(says(turn)).toContain('How much?')
  })

  test('Back returns step by step, also after a detour forward', async () => {
    const confirm = await feed(await feed(await begun(), text('700')), text('soup'))
    const back = await feed(confirm, button('back'))
    expect(says(back)).toBe('What for, 700?')
    const first = await feed(back, button('back'))
    expect(says(first)).toBe('How much?')
    expect(labels(first)).toEqual(['Cancel'])
  })

  test('a step gone back to by name does not make Back go in circles', async () => {
    const confirm = await feed(await feed(await begun(), text('700')), text('soup'))
    const changed = await feed(confirm, button('change'))
    expect(says(changed)).toBe('How much?')
    expect(changed.session.flow?.trail).toEqual([])
  })

  test('Cancel ends it with a word, by button and by command', async () => {
    const byButton = await feed(await begun(), button('cancel'))
    expect(says(byButton)).toContain('Cancelled')
    expect(byButton.session.flow).toBeUndefined()
    const byCommand = nextTurn(await begun())
    expect(await engine().cancel(byCommand)).toBe(true)
    expect(says(byCommand)).toContain('Cancelled')
    expect(await engine().cancel(byCommand)).toBe(false)
  })

  test('a new version starts the flow over and says so', async () => {
    const turn = await feed(await feed(await begun(), text('700')), text('soup'), 2)
    expect(says(turn)).toContain('just renewed')
    expect(says(turn)).toContain('How much?')
    expect(turn.session.flow?.version).toBe(2)
  })

  test('a state that cannot be read starts the flow over too', async () => {
    const one = await begun()
    if (one.session.flow) one.session.flow.data = { amount: { minor: 'lots', currency: 'EUR' } }
    expect(says(await feed(one, text('700')))).toContain('just renewed')
  })

  test('a flow that is no longer there is withdrawn with a word', async () => {
    const one = await begun()
    if (one.session.flow) one.session.flow.flow = 'forgotten'
    const turn = await feed(one, text('700'))
    expect(says(turn)).toContain('no longer offered')
    expect(turn.session.flow).toBeUndefined()
  })

  test('a start value skips the questions', async () => {
    const turn = pretendTurn()
    await engine().start(turn, 'lunch', { note: 'soup' })
    expect(says(turn)).toBe('700 for soup')
  })

  test('a refusal of the core is shown and the flow waits where it was told', async () => {
    const turn = await feed(await begun(), text('nothing'))
    expect(says(turn)).toBe('Refused: not_found')
    expect(turn.session.flow?.step).toBe('note')
    expect(labels(turn)).toEqual(['Back', 'Cancel'])
  })

  test('another flow takes the place, and the left one has no buttons', async () => {
    const turn = nextTurn(await begun())
    await engine().start(turn, 'lunch', { note: 'soup' })
    expect(turn.messages.get(1)).toBeNull()
    expect(says(turn)).toBe('700 for soup')
  })

  test('a flow that only leads elsewhere leaves nothing running', async () => {
    const turn = nextTurn(await begun())
    await engine().start(turn, 'elsewhere', {})
    expect(turn.session.flow).toBeUndefined()
  })

  test('asks its question anew on a card whose buttons had died', async () => {
    const turn = nextTurn(await begun(), true)
    expect(await engine().renew(turn)).toBe(true)
    expect(says(turn)).toBe('How much?')
    expect(await engine().renew(pretendTurn())).toBe(false)
  })

  test('an amount in a state survives the store exactly', async () => {
    const huge = '9007199254740993'
    expect(says(await feed(await begun(), text(huge)))).toBe(`What for, ${huge}?`)
  })
})
