import { expect, it } from 'vitest'

async function words(language: string): Promise<Record<string, string>> {
  const file = new URL(`../../../src/sandbox/page/words/${language}.js`, import.meta.url)
  return (await import(file.href)).default
}

it('the page says everything in both languages, with the same blanks', async () => {
  const blanks = (text = '') => [...text.matchAll(/\{\w+\}/g)].map(String).sort()
  const [english, chinese] = [await words('en'), await words('zh-cn')]
  expect(Object.keys(chinese)).toEqual(Object.keys(english))
  for (const [word, text] of Object.entries(english)) expect(blanks(chinese[word]), word).toEqual(blanks(text))
})
