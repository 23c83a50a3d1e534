import type { Page } from 'playwright-core'

export type Newcomer = { name: string; username: string; language: 'en' | 'zh-hans' }

/** Fills in the form behind "Add a person", whatever language the page is in. */
export async function addPerson(page: Page, { name, username, language }: Newcomer): Promise<void> {
  await page.locator('#add-person').click()
  const form = page.getByRole('dialog')
  await form.locator('[name=name]').fill(name)
  await form.locator('[name=username]').fill(username)
  await form.locator('[name=language]').selectOption(language)
  await form.locator('[type=submit]').click()
}
