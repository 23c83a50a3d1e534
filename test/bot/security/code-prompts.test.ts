import { globSync, readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { LOCALES, type Locale } from '#core'
import { openTown, type Phone, TEXTS, type Town } from '../../support/chat.ts'
import { acquaint } from '../../support/held.ts'
import { liftTo } from '../../support/level.ts'
import { granted } from '../../support/people.ts'
import { type Phone as Authenticator, codeAt, enrol } from '../../support/second-factor.ts'
import { type Person, PIN } from '../../support/world.ts'

// Every card that asks for a code of an authenticator. What staff see is protected; what a customer sees stays one message
// with the card before and after it, which may be passed on: so it holds nothing that opens anything.

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(() => expect(town.errors).toEqual([]))
afterAll(() => town.close())

type Somebody = Phone & { person: Person }
type Label = (key: string) => string
type Asked = { somebody: Somebody; authenticator: Authenticator; label: Label }

/** As far as the question for the code, by the file that asks. */
const PROMPTS: Record<string, (asked: Asked) => Promise<unknown>> = {
  'src/bot/payment/code-step.ts': async ({ somebody }) => {
    const ben = await town.customer({ name: 'Ben Kovac' })
    await acquaint(town.world, somebody.person, ben.person)
    await somebody.writes(`/send 600 ${ben.person.okpayId}`)
    await somebody.taps(somebody.buttons()[0] ?? '')
    await somebody.tapsPin(PIN)
  },
  'src/bot/flows/code-threshold.ts': async ({ somebody, label }) => {
    for (const amount of ['30', '100']) {
      await somebody.writes('/security')
      await somebody.taps(label('security-code-threshold-button'))
      await somebody.writes(amount)
    }
  },
  'src/bot/flows/new-pin.ts': async ({ somebody, label }) => {
    await somebody.writes('/security')
    await somebody.taps(label('security-pin-button'))
    await somebody.tapsPin(PIN)
  },
}
const STAFF = 'src/bot/flows/staff-code.ts'

async function payer(locale: Locale): Promise<Asked> {
  const somebody = await town.customer({ name: 'Anna Keller', balance: '900.00', locale, language: locale })
  await liftTo(town.world.deps, somebody.person.userId, 1)
  const authenticator = await enrol(town.world, somebody.person)
  await town.deliver()
  await town.world.advance(30)
  return { somebody, authenticator, label: (key) => TEXTS(locale, key) }
}

/** Everything the chat ever held of ours, as it reads now. */
const ours = ({ id }: Phone) => town.standIn.world.chat(id).messages.filter(({ from }) => from !== id)

const CASES = Object.entries(PROMPTS).flatMap(([file, opens]) =>
  LOCALES.map((locale) => [file, locale, opens] as const),
)

describe('TG-10 cards that ask for a code', () => {
  test('TG-10 every file that reads one typed in the chat is looked at here', () => {
    const reading = globSync('src/bot/**/*.ts').filter((file) => readFileSync(file, 'utf8').includes('await typedCode'))
    expect(reading.toSorted()).toEqual([...Object.keys(PROMPTS), STAFF].toSorted())
  })

  test.each(CASES)(
    'TG-10 %s holds no secret and nothing of whoever is asked, shows no preview, and what was typed leaves the chat (%s)',
    async (_file, locale, opens) => {
      const asked = await payer(locale)
      const { somebody, authenticator } = asked
      const { person } = somebody
      await opens(asked)
      expect(somebody.sees()).toContain(asked.label('code-ask').split('\n')[0])
      const { text, linkPreview } = somebody.newest()
      expect(linkPreview).toEqual({ is_disabled: true })
      const right = authenticator.code()
      const wrong = right === '000000' ? '000001' : '000000'
      const secrets = [right, PIN, authenticator.secret, ...authenticator.recovery, person.password]
      for (const secret of [...secrets, person.email, person.phone, person.name]) expect(text).not.toContain(secret)
      await somebody.writes(wrong)
      expect(somebody.sees()).toContain(asked.label('code-ask').split('\n')[0])
      await somebody.writes(`${right.slice(0, 3)} ${right.slice(3)}`)
      expect(somebody.sees()).not.toContain(asked.label('code-ask').split('\n')[0])
      expect(somebody.said().filter((said) => /^\d{3} ?\d{3}$/.test(said))).toEqual([])
      for (const message of ours(somebody))
        for (const secret of [...secrets, wrong]) expect(message.text).not.toContain(secret)
    },
  )

  test.each(LOCALES)('TG-10 ADM-02 flows/staff-code is protected, and shows no preview (%s)', async (locale) => {
    const { core, deps } = town.world
    const agent = await town.agent('agent', 'Lena')
    granted(await core.chooseLanguage({ actor: agent.actor, locale }))
    const { token } = granted(await core.inviteStaff(agent.actor))
    const { secret } = granted(await core.readInvitation({ token }))
    granted(await core.acceptInvitation({ token, code: codeAt(secret, deps.clock()) }))
    await town.world.advance(60)
    await town.customer({ name: 'Anna Keller', username: `anna_${locale.slice(0, 2)}` })
    await agent.writes(`/user @anna_${locale.slice(0, 2)}`)
    await agent.taps(TEXTS(locale, 'unmask-button'))
    expect(agent.sees()).toContain(TEXTS(locale, 'staff-code-ask').split('\n')[0])
    const { protected: isProtected, linkPreview } = agent.newest()
    expect([isProtected, linkPreview]).toEqual([true, { is_disabled: true }])
    const code = codeAt(secret, deps.clock())
    await agent.writes(code)
    expect(agent.said()).not.toContain(code)
  })
})
