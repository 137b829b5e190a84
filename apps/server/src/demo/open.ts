/**
 * The demonstration is open while it is switched on and nobody real has an account: its people are entered by one click, so it must
 * never stand beside theirs.
 */
import type { Context } from '../context.ts'

export async function demoIsOpen({ config, db }: Pick<Context, 'config' | 'db'>): Promise<boolean> {
  if (!config.demo) return false
  const { real, made } = await db
    .selectNoFrom((eb) => [
      eb.exists(eb.selectFrom('person').select('id').where('demo', '=', false)).as('real'),
      eb.exists(eb.selectFrom('person').select('id').where('demo', '=', true)).as('made'),
    ])
    .executeTakeFirstOrThrow()
  return Boolean(made) && !real
}
