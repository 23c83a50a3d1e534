/**
 * SQL that makes a database like another, to which nobody is connected. It copies files: two checkpoints, which cost next
 * to nothing without fsync, instead of every page through the log. A third of the processor time.
 */
export const copyOf = (template: string, name: string): string =>
  `create database ${name} owner okpay_owner template ${template} strategy file_copy`
