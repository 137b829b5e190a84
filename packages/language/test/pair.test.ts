/** Two leaders talking: what she is understood to do, what counts as agreed, and how he answers. On the real words of scenario 1. */
import { readScenario, readVoices } from '@kring/curriculum/node'
import { intervene, isLeader, open, TRAINEE } from '@kring/dynamics'
import { describe, expect, it } from 'vitest'
import type { Conversation, SpokenTurn } from '../src/index.ts'
import { afterBefore, afterMail, assents, begin, beginNext, beginPair, finish, momentsOf, outcomeOf, PAIR_MOVES, pairBook, pairListener, proceed, proposalIn, say, scenarioAs, settledIn, standing, toldIn } from '../src/index.ts'

const scenario = readScenario('de-jas-nog-aan')
const pair = scenario.pair!
const books = { nl: readVoices(scenario, 'nl'), en: readVoices(scenario, 'en') }

const MANNERS = {
  nl: {
    open: ['Hoe vond jij het gaan?', 'Wat zag jij bij de anderen?', 'Ik zag ze naar achteren gaan bij je tweede vraag.', 'Ik vond het zelf ook lastig, die stilte.', 'Zullen we afspreken dat je een stilte even laat staan?', 'Wat had jij van mij nodig?', 'Zeg je het de volgende keer als je door wilt met de sheets?', 'Zal ik op de tijd letten?', 'Fijn dat je Piet niet liet bungelen, daar heb ik van geleerd.'],
    accusing: ['Jij walste er gewoon overheen.', 'Waar was je mee bezig met die vraag?', 'Jij kunt niet tegen stilte.', 'Je verschuilt je achter die sheets.', 'Je moet in een groep nooit zo lang bij één iemand blijven.', 'Spreken we af dat je een stilte voortaan laat staan?'],
    avoiding: ['Het ging best, toch?', 'Hoe laat gaat je trein?', 'Geeft niks hoor.', 'Wat staat er volgende week op het programma?', 'Laat maar, het viel wel mee.'],
  },
  en: {
    open: ['How was it for you?', 'What did you see in the others?', 'I saw them sit back at your second question.', 'I found that silence hard too, that was my part.', 'Shall we agree to let a silence be?', 'What did you need from me?', 'Would you tell me when you want to go on with the slides?'],
    accusing: ['You just steamrollered them, that was wrong.', 'What were you thinking with that question?', "You can't stand silence.", 'You should never stay that long with one person.', 'Shall we agree to let a silence be?'],
    avoiding: ['It went fine, I think.', "Never mind, it doesn't matter.", 'What time is your train?'],
  },
} as const
type Tongue = keyof typeof MANNERS

function talk(language: Tongue, manner: keyof (typeof MANNERS)['nl'], seed: number, when: 'before' | 'after' = 'after'): { start: Conversation; end: Conversation } {
  const listen = pairListener(pair.seat, language)
  const book = pairBook(books[language], pair)
  const { conversation: start } = beginPair(scenario, books[language], when, seed, when === 'after' ? ['one-by-one', 'went-on', 'leaned-back', 'asked-group'] : [])
  let c = start
  for (const text of MANNERS[language][manner]) {
    const heard = listen(text, { people: [] })
    c = say(c, book, intervene(TRAINEE, heard.intervention, heard.to, heard.theme), text).conversation
    for (let i = 0; i < 3 && c.floor !== 'ended' && (i === 0 || c.floor === 'group'); i++) c = proceed(c, book).conversation
    if (c.floor === 'ended') break
  }
  return { start, end: c }
}
const his = (turns: readonly SpokenTurn[]): SpokenTurn[] => turns.filter(({ act }) => act?.from === pair.seat)

describe('two leaders talking', () => {
  it('[LO80] understands what one colleague does with a sentence to the other, in both languages', () => {
    const cases: [Tongue, string, string][] = [
      ['nl', 'Hoe vond jij het gaan toen Piet zei dat hij stopt?', 'i33'], ['nl', 'Ik zag Henk achterover zakken.', 'i18'], ['nl', 'Wat had jij van mij nodig?', 'i8'], ['nl', 'Ik vond dat zelf ook lastig, eerlijk gezegd.', 'i16'],
      ['nl', 'Zullen we afspreken dat we een stilte laten?', 'i27'], ['nl', 'Samira heeft me gemaild.', 'i12'], ['nl', 'Je moet dat aan de groep vragen.', 'i37'], ['nl', 'Volgens mij kun jij niet tegen stilte.', 'i38'],
      ['nl', 'Jij walste er gewoon overheen.', 'i40'], ['nl', 'Het viel wel mee, laat maar.', 'i39'], ['nl', 'Bedankt, dat deed je mooi.', 'i9'],
      ['en', 'What did you see in the others?', 'i33'], ['en', 'I noticed Henk sat back.', 'i18'], ['en', 'What did you need from me?', 'i8'], ['en', 'I should have said so, that was my part.', 'i16'], ['en', 'Shall we agree on the time?', 'i27'],
      ['en', 'Samira emailed me.', 'i12'], ['en', 'You should ask the group.', 'i37'], ['en', "You can't stand silence.", 'i38'], ['en', 'What were you thinking?', 'i40'], ['en', 'Never mind, it went fine.', 'i39'],
    ]
    for (const [language, text, kind] of cases) expect(pairListener(pair.seat, language)(text, { people: [] }).intervention, text).toBe(kind)
    for (const move of pair.moves) {
      expect(PAIR_MOVES).toContain(move.intervention)
      for (const language of ['nl', 'en'] as const) for (const text of move.examples[language]) expect([pairListener(pair.seat, language)(text, { people: [] }).intervention, text]).toEqual([move.intervention, text])
    }
    expect(pairListener(pair.seat, 'nl')('Mwah.', { people: [] }).intervention).toBe('other')
  })

  it('[LO81] hears a proposal where a sentence proposes one of the five, and only there; and who would do it', () => {
    expect(proposalIn('Zullen we een stilte even laten staan?')).toEqual({ kind: 'silence', who: 'co-leader' })
    expect(proposalIn('Zeg je het de volgende keer als je door wilt met de sheets?')).toEqual({ kind: 'say', who: 'co-leader' })
    expect(proposalIn('Wil je straks eerst de kring vragen?')).toEqual({ kind: 'group', who: 'co-leader' })
    expect(proposalIn('Zal ik op de tijd letten?')).toEqual({ kind: 'time', who: 'trainee' })
    expect(proposalIn('Doe jij de tijd de volgende keer?')).toEqual({ kind: 'time', who: 'co-leader' })
    expect(proposalIn('Breng jij die mail straks zelf in?')).toEqual({ kind: 'mail', who: 'co-leader' })
    expect(proposalIn('Shall I keep an eye on the time?')).toEqual({ kind: 'time', who: 'trainee' })
    expect(proposalIn('Would you tell me when you want to go on with the slides?')).toEqual({ kind: 'say', who: 'co-leader' })
    for (const none of ['Ik zag dat je de sheets aanzette toen het stil werd.', 'Volgens mij kun jij niet tegen stilte.', 'Wat dacht je toen het stil werd?', 'Zullen we volgende week koffie halen?', 'You went on with the slides.']) expect(proposalIn(none), none).toBeUndefined()
    expect(assents('Ja, graag.')).toBe(true)
    expect(assents('Ja, maar liever niet.')).toBe(false)
    expect(assents('Yes, agreed.')).toBe(true)
  })

  it('[LO82] an agreement stands only when one said it and the other took it; a yes from someone who is shut is hollow', () => {
    const turn = (from: string, kind: string, text: string, extra: Partial<SpokenTurn> = {}): SpokenTurn => ({ turn: 0, session: 5, t: 0, kind: 'act', changes: [], signals: [], text, act: { from, to: [], kind: kind as 'agrees', theme: 'none', depth: 0, rose: { above: 0, together: 0 } }, ...extra })
    const hers = turn('leader', 'i27', 'Zullen we een stilte even laten staan?')
    const silence = { kind: 'silence', who: 'co-leader' }
    expect(settledIn([hers, turn('jaap', 'agrees', 'Doen we.', { mood: 'neutral' })], pair)).toEqual({ agreed: [silence], hollow: [], open: [] })
    expect(settledIn([hers, turn('jaap', 'agrees', 'Best.', { mood: 'guarded' })], pair)).toEqual({ agreed: [], hollow: [silence], open: [] })
    expect(settledIn([hers, turn('jaap', 'disagrees', 'Nee.', { mood: 'neutral' })], pair)).toEqual({ agreed: [], hollow: [], open: [silence] })
    const offered = turn('jaap', 'proposes', 'Zal ik het zeggen als ik verder wil?', { tells: [pair.agreements.find(({ kind }) => kind === 'say')!.offered] })
    expect(settledIn([offered, turn('leader', 'i9', 'Ja, graag.')], pair).agreed).toEqual([{ kind: 'say', who: 'co-leader' }])
    expect(settledIn([offered, turn('leader', 'i18', 'Ik zag Henk schrijven.')], pair)).toEqual({ agreed: [], hollow: [], open: [{ kind: 'say', who: 'co-leader' }] })
    expect(standing([{ kind: 'time', who: 'trainee' }, { kind: 'mail', who: 'trainee' }], [{ kind: 'time', who: 'co-leader' }])).toEqual([{ kind: 'mail', who: 'trainee' }, { kind: 'time', who: 'co-leader' }])
  })

  it('[LO83] nobody is lost for words: in talks of three manners, before and after, in both languages, every turn of his shows or says something (seeds 1–3)', () => {
    let turns = 0
    for (const language of ['nl', 'en'] as const)
      for (const manner of ['open', 'accusing', 'avoiding'] as const)
        for (const when of ['before', 'after'] as const)
          for (let seed = 1; seed <= 3; seed++) {
            const said = his(talk(language, manner, seed, when).end.turns)
            turns += said.length
            expect(said.filter(({ text, gesture }) => !text && !gesture).map(({ act }) => `${language} ${manner} ${when} ${seed}: ${act?.kind}`)).toEqual([])
            const texts = said.flatMap(({ text }) => text ?? [])
            expect(new Set(texts).size).toBe(texts.length)
          }
    expect(turns).toBeGreaterThan(100)
  })

  it('[LO84] asking, telling and owning reaches more and leaves him lighter than blaming does (seeds 1–12)', () => {
    const sum = { open: { agreed: 0, ease: 0 }, accusing: { agreed: 0, ease: 0 } }
    for (let seed = 1; seed <= 12; seed++)
      for (const manner of ['open', 'accusing'] as const) {
        const { start, end } = talk('nl', manner, seed)
        const outcome = outcomeOf(pair, open(start.state.spec, seed).state, end.state, end.turns)
        sum[manner].agreed += outcome.agreed.length
        sum[manner].ease += outcome.ease
      }
    expect(sum.open.agreed).toBeGreaterThan(sum.accusing.agreed)
    expect(sum.open.agreed).toBeGreaterThan(6)
    expect(sum.open.ease).toBeGreaterThan(0)
    expect(sum.accusing.ease).toBeLessThan(0)
  })

  it('[LO85] he hears of the mail before he knows what it says, and the log knows that he was told', () => {
    const book = pairBook(books.nl, pair)
    for (let seed = 1; seed <= 10; seed++) {
      let { conversation: c } = beginPair(scenario, books.nl, 'before', seed)
      expect(toldIn(c.turns, pair, scenario.members)).toBe(false)
      c = say(c, book, intervene(TRAINEE, 'i12', [pair.seat], 'trust'), 'Samira heeft me gemaild.').conversation
      expect(toldIn(c.turns, pair, scenario.members), `seed ${seed}`).toBe(true)
      for (let i = 0; i < 3 && !his(c.turns.slice(1)).length; i++) c = proceed(c, book).conversation
      expect(his(c.turns.slice(1))[0]?.text ?? '', String(seed)).not.toMatch(/oké, mooi|gelijk|verdelen/)
    }
  })

  it('[LO86] the talk begins from what could be seen in the session, and a correction in front of all still stands in him', () => {
    const act = (from: string, kind: string, to: string[] | 'group') => ({ kind: 'act' as const, act: { ...intervene(TRAINEE, 'i33', to), from, kind: kind as 'i33' }, signals: [] })
    const moments = momentsOf([act('leader-jaap', 'i33', ['piet']), act('leader-jaap', 'i33', ['piet']), act('leader', 'i40', ['leader-jaap']), act('leader-jaap', 'i34', 'group')], 'leader-jaap')
    expect(moments).toEqual(['one-by-one', 'went-on', 'corrected'])
    const calm = beginPair(scenario, books.nl, 'after', 3).conversation
    const sore = beginPair(scenario, books.nl, 'after', 3, moments).conversation
    expect(sore.state.spec.members[0]!.start.safety).toBeLessThan(calm.state.spec.members[0]!.start.safety)
    expect(sore.scenario.opening.scene.nl).toContain('Hij ging verder met de sheets.')
    expect(calm.scenario.opening.scene.nl).not.toContain('sheets')
  })

  it('[LO87] the session after the talk before it is led with what was agreed and with what her answer did; without either it is the session as it was', () => {
    const settled = { agreed: [{ kind: 'group' as const, who: 'co-leader' as const }], hollow: [], open: [], ease: 0.2 }
    const led = afterBefore(afterMail(scenario, 'bring'), settled)
    expect(led.coLeaders[0]!.intents.some(({ intervention, to }) => intervention === 'i12' && to === 'group')).toBe(true)
    expect(led.members.find(({ seat }) => seat === 'samira')!.intents.length).toBe(scenario.members.find(({ seat }) => seat === 'samira')!.intents.length + 1)
    expect(afterBefore(scenario, { agreed: [], ease: 0 })).toEqual(scenario)
    expect(scenarioAs(scenario, { session: 5, group: begin(scenario, books.nl, 3).conversation.state.spec })).toBe(scenario)
  })

  it('[LO88] the next session knows the same people: what was told stays known, Piet is there or his chair is empty, and it says so', () => {
    for (let seed = 1; seed <= 3; seed++) {
      let c = begin(scenario, books.nl, seed).conversation
      for (let i = 0; i < 30 && c.floor !== 'ended'; i++) c = proceed(c, books.nl).conversation
      c = finish(c, books.nl).conversation
      const { conversation, since } = beginNext(c, books.nl, { agreed: [{ kind: 'silence', who: 'co-leader' }], ease: 0 })
      expect(conversation.state.session).toBe(6)
      expect(conversation.memory.facts).toEqual(c.memory.facts)
      const piet = conversation.state.members['piet']!
      const scene = conversation.scenario.opening.scene
      expect(scene).toEqual(piet.present || piet.lateSeconds > 0 ? pair.next.here : since.some((event) => event.kind === 'left' && event.seat === 'piet') ? pair.next.left : pair.next.away)
      expect(Object.keys(conversation.state.members)).toEqual(scenario.members.map(({ seat }) => seat))
      expect(conversation.state.spec.leaders.filter(({ seat }) => isLeader(seat) && seat !== TRAINEE)[0]!.initiative).toBeLessThan(scenario.coLeaders[0]!.initiative)
    }
  })
})
