import type { RevokeMeaning } from '../model/provider-api.ts';
import { type Called, call } from './call.ts';
import type { Dialogue } from './dialogue.ts';
import type { Values } from './fill-template.ts';

/**
 * Sends the revoking call with each of the actors' keys until one is let do it. What it means for the key is only known after the proof:
 * an answer can be lost after its effect.
 */
export async function deleteKey(
  dialogue: Dialogue,
  actors: readonly string[],
  values: Values,
  purpose: string,
): Promise<Called<RevokeMeaning>> {
  let last: Called<RevokeMeaning> = { mayHaveActed: false, means: 'forbidden' };
  for (const key of actors) {
    last = await call(dialogue, dialogue.api.revoke!.call, { key, values, purpose, manner: 'act' });
    if (last.means !== 'forbidden' && last.means !== 'itself') return last;
  }
  return last;
}
