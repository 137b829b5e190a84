/** Not the only one: recognition that is broadened, spoken, or kept inside. */
import { above, all, below, bond, carries, f, times, v } from '../expressions.ts'
import { D, G, S1, down, downBond, up, upBond } from './declare.ts'
import type { Principle } from './declare.ts'

export const RECOGNITION: Principle[] = [
  {
    id: 'r3',
    sentence: {
      nl: 'Spreekt een lid een gedeelde twijfel uit en maakt de leider er een thema van allen van, dan merkt ieder die het kent dat hij niet de enige is, en zakt de spanning.',
      en: 'When a member voices a shared doubt and the leader makes it a theme of all, everyone who knows it finds he is not the only one, and tension falls.',
    },
    sources: [S1, G('yalom-leszcz-2020', 'universality')],
    strength: 's', time: 's',
    clauses: [
      {
        on: ['i2'], for: 'everyone', when: all(f('toGroup'), above(f('spoken'), 0)),
        effects: [up('recognition', 's', carries()), down('tension', 'm', carries())],
      },
      {
        on: ['i10', 'i13', 'i24'], for: 'everyone', when: all(f('toGroup'), above(f('spoken'), 0)),
        effects: [up('recognition', 's', times(0.4, carries())), down('tension', 'm', times(0.4, carries()))],
      },
    ],
  },
  {
    id: 'r4',
    sentence: {
      nl: 'Verbreedt de leider voordat de spreker zelf gehoord is, dan voelt die zich gebruikt: minder veilig, en een stap van de leider af.',
      en: 'When the leader broadens before the speaker has been heard, he feels used: less safe, and a step away from the leader.',
    },
    sources: [G(undefined, 'clinical agreement')],
    strength: 'm', time: 's',
    clauses: [
      {
        on: ['i2', 'i10', 'i16', 'i17'], for: 'subject', when: all(f('toGroup'), above(f('spoken'), 0), below(v('heard'), 0.3)),
        effects: [down('safety', 'm'), downBond('each', 'actor', 'w')],
      },
    ],
  },
  {
    id: 'r5',
    sentence: {
      nl: 'Herkenning die hardop gezegd wordt, bindt de twee aan elkaar en daarmee de groep: gelijkenis bindt.',
      en: 'Recognition said aloud binds the two, and so the group: likeness binds.',
    },
    sources: [S1, G('yalom-leszcz-2020')],
    strength: 'm', time: 's',
    clauses: [
      { on: ['recognises'], for: 'subject', effects: [upBond('each', 'actor', 'm'), upBond('actor', 'each', 'm'), up('recognition', 'm'), up('groupBond', 'w')] },
      { on: ['recognises'], for: 'actor', effects: [up('recognition', 'w'), up('groupBond', 'w')] },
      { on: ['recognises'], for: 'listeners', effects: [up('recognition', 'w', carries()), up('groupBond', 'w', times(0.2, carries()))] },
    ],
  },
  {
    id: 'r6',
    sentence: {
      nl: 'Herkenning die gevoeld wordt maar niet gezegd, houdt de spanning vast en bindt niemand: de anderen kunnen het niet weten.',
      en: 'Recognition felt but not said keeps the tension and binds nobody: the others cannot know.',
    },
    sources: [S1, D('works against the usual settling of tension, d1')],
    strength: 'w', time: 's',
    clauses: [{ on: 'any', for: 'listeners', when: above(v('touched'), 0.3), effects: [up('tension', 'w', times(0.5, v('touched')))] }],
  },
  {
    id: 'r44',
    sentence: {
      nl: 'Wie een ander verder helpt, groeit daar zelf van: hoop en het gevoel iets waard te zijn.',
      en: 'Who helps another gains by it himself: hope, and a sense of being of use.',
    },
    sources: [G('yalom-leszcz-2020', 'altruism')],
    strength: 'm', time: 's',
    clauses: [
      { on: ['gives-back', 'recognises', 'reasons'], for: 'actor', effects: [up('hope', 'm', 0.18), up('groupBond', 'w', 0.4)] },
      { on: ['advises', 'reassures', 'misses'], for: 'actor', when: above(bond('subject', 'actor'), 0.4), effects: [up('hope', 'm', 0.25), up('groupBond', 'w', 0.5)] },
    ],
  },
]
