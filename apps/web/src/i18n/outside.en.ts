/** Words about a language model of the house. */
import type { OutsideTexts } from './outside.nl.ts'

export const outsideEn: OutsideTexts = {
  goesTo: (host, model) => `What you type goes to ${host} (${model}), a language model that your administrator has set.`,
  off: 'In this session what you type does not go to the language model.',
  switchOff: 'switch off for this session',
  switchOn: 'switch on again',
  listening: 'someone else is listening too',
  title: 'A language model of the house',
  set: (host, model) =>
    `Your administrator has set a language model: ${model} at ${host}. In the group room, sentences that Kring does not surely understand go there, with the talk just before them; sometimes also a member’s line, to be said otherwise. What happens stays with Kring’s own model. When it does not answer in time, or the answer does not fit, all goes on without it. You can switch it off per session.`,
  none: 'No language model is set. Your sentences are understood on your own device and go nowhere but to the server of Kring where your session is kept.',
}
