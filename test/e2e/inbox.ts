import type { Page } from 'playwright-core'

/** Opens the newest mail to an address in the page's mailbox and follows its link, which opens beside the page. */
export async function followMailedLink(page: Page, address: string): Promise<Page> {
  await page.locator('#tab-mail').click()
  const mailbox = page.locator('#mail')
  await mailbox.locator('.envelope', { hasText: address }).first().click()
  const link = mailbox.locator('.links a').first()
  const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()])
  return opened
}
