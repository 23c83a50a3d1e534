import type { Page } from 'playwright-core'

/**
 * Opens the newest mail to an address in the page's mailbox and follows its link, which opens beside the page.
 * @param subject waits for a mail about this, where older ones may lie in the box
 */
export async function followMailedLink(page: Page, address: string, subject = ''): Promise<Page> {
  await page.locator('#tab-mail').click()
  const mailbox = page.locator('#mail')
  await mailbox.locator('.envelope', { hasText: address }).filter({ hasText: subject }).first().click()
  const link = mailbox.locator('.links a').first()
  const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()])
  return opened
}
