/** What customers learn of whoever answers them: the first of their names, or a Chinese name whole. */
export const firstNameOf = (name: string): string => name.trim().split(/\s+/)[0] ?? name
