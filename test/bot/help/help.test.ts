import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { LIBRARY, TOPICS } from '../../../src/help/index.ts'
import { openTown, TEXTS, type Town } from '../../support/chat.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())
afterEach(() => expect(town.errors.splice(0)).toEqual([]))

describe.each(['en', 'zh-CN'] as const)('the help in %s', (locale) => {
  const says = (key: string) => TEXTS(locale, key)

  test('S86 actions/help actions/help-topic actions/help-article: every answer is two taps away, and its figures are those in force', async () => {
    const anna = await town.customer({ language: locale, balance: '1.00' })
    for (const topic of TOPICS) {
      await anna.writes('/help')
      await anna.taps(says(`help-topic-${topic}`))
      for (const { title } of LIBRARY.of(topic, locale)) expect(anna.buttons()).toContain(title)
      const [first] = LIBRARY.of(topic, locale)
      await anna.taps(first?.title ?? '')
      expect(anna.sees()).toContain(first?.title)
    }
    await anna.writes('/limits')
    const limits = anna.sees()
    await anna.starts('help_limits')
    // S69, S70: what the answer says is what /limits says.
    const [single = ''] = /[\d,]+\.\d\d (?:EUR|欧元)/.exec(limits) ?? []
    expect(anna.sees()).toContain(single)
  })

  test('S86 commands/help actions/help-search: what is typed behind the command, or when nothing was asked, is looked for', async () => {
    const anna = await town.customer({ language: locale })
    const [word, title] = locale === 'en' ? ['limit', 'How do I raise my limits?'] : ['限额', '怎么提高限额？']
    await anna.writes(`/help ${word}`)
    expect([anna.sees(), ...anna.buttons()].join('\n')).toContain(title)
    await anna.writes('/help xqzqx <b>')
    expect(anna.sees()).toContain('xqzqx <b>')
    expect(anna.buttons()).toEqual([says('help-all-button'), says('help-support-button')])
    await anna.writes(locale === 'en' ? 'how do I get a refund' : '我想退款')
    expect(anna.sees()).toBe(says('nothing-asked-found'))
    await anna.taps(LIBRARY.article('refund', locale)?.title ?? '')
    expect(anna.sees()).toContain('/history')
  })

  test('S86 actions/help-rate: an answer that helped is thanked for, one that did not leads to a person who knows which', async () => {
    const anna = await town.customer({ language: locale })
    await anna.starts('help_refund')
    await anna.taps(says('help-yes-button'))
    expect(anna.sees()).toBe(says('help-helped'))
    await anna.starts('help_refund')
    await anna.taps(says('help-no-button'))
    const ratings = await town.world.deps.prisma.helpRating.findMany({ where: anna.actor })
    expect(ratings.map(({ article, helped }) => [article, helped])).toEqual([['refund', false]])
    await anna.taps(says('help-support-button'))
    expect(anna.sees()).toContain('help_refund')
  })
})

test('S86 deeplinks/help: a refusal leads to the answer that explains it, and what was being done goes on', async () => {
  const [anna, ben] = [await town.customer({ balance: '5.00' }), await town.customer({ username: 'ben_help' })]
  expect(ben.sees()).toContain('OKPay')
  await anna.writes('/send 50 @ben_help')
  expect(anna.sees()).toContain('insufficient_balance')
  const link = anna.newest().entities?.find((entity) => entity.type === 'text_link')
  expect(link).toMatchObject({ url: expect.stringMatching(/\?start=help_payment-failed$/) })
  await anna.starts('help_payment-failed')
  expect(anna.sees()).toContain('Why did my payment fail?')
  await anna.writes('3')
  expect(anna.sees()).toContain('3.00 EUR')
})

test('S91 commands/status actions/status: every way in and out with how it is', async () => {
  const anna = await town.customer()
  await anna.writes('/status')
  expect(anna.sees()).toContain('Everything works.')
  expect(anna.sees()).toContain('✅ Bank transfer')
})
