const STYLES = ['primary', 'danger', 'success'] as const

/** `style` of a button; the default one is not kept. */
export function readStyle(value: unknown, refuse: (text: string) => Error): (typeof STYLES)[number] | undefined {
  if (value === undefined || value === '' || value === 'default') return undefined
  const style = STYLES.find((known) => known === String(value).toLowerCase())
  if (!style) throw refuse('invalid button style specified')
  return style
}
