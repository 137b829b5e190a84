// What people make, made once by the same code as in the product: the log of a whole session, and a reflection report as its editor sends it.
import { readKnowledge, readScenario, readVoices } from '@kring/curriculum/node'
import { losing, measures, policy, TRAINEE } from '@kring/dynamics'
import { begin, finish, proceed, say, scriptedText, withExamples } from '@kring/language'
import { PART, partsIn, SELF } from '@kring/protocol'
import * as Y from 'yjs'

export const SCENARIO = 'de-jas-nog-aan'

/** The bodies of a session in which she has up to `acts` turns, and what the course keeps of it at handing in. */
export function session(acts = 40) {
  const scenario = readScenario(SCENARIO)
  const book = withExamples(readVoices(scenario, 'nl'), readKnowledge())
  const begun = begin(scenario, book, 1)
  let talk = begun.conversation
  const start = measures(talk.state)
  const turn = (one) => ({ type: 'turn', turn: one, measures: measures(talk.state) })
  const turns = begun.turns.map(turn)
  for (let led = 0; led < acts && talk.floor !== 'ended'; ) {
    const act = policy(talk.state, 'group', TRAINEE)
    const went = talk.floor === 'leader' ? say(talk, book, act, scriptedText(talk, book, act)) : proceed(talk, book)
    if (talk.floor === 'leader') led++
    talk = went.conversation
    turns.push(...went.turns.map(turn))
  }
  const group = talk.state.spec
  const end = measures(finish(talk, book).conversation.state)
  return {
    bodies: [{ type: 'opened', scenario: SCENARIO, nr: 1, language: 'nl', seed: 1, session: scenario.session, engine: 'bench', group, start, titles: [] }, ...turns, { type: 'closed', reason: 'finished', measures: end }],
    losing: losing(group.agenda, start, turns),
  }
}

const PARTS = ['group', 'moments', 'roles', 'style', 'next']
const CRITERIA = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6']
export const MARKS = Object.fromEntries(CRITERIA.map((id) => [id, { level: 3, words: `Wat ik van ${id} heb laten zien, staat in het tweede stuk.` }]))
const PARAGRAPH = 'Ik zag dat de groep stil werd toen hij zijn jas aanhield. Ik wilde het oplossen en begon te praten; pas later merkte ik dat niemand mij iets gevraagd had. De volgende keer wacht ik langer en vraag ik wie dit herkent. '

/** Some two thousand words, typed in pieces of a few sentences. */
export function report(paragraphs = 50) {
  const doc = new Y.Doc()
  const pieces = []
  doc.on('update', (update) => pieces.push(Buffer.from(update)))
  for (let n = 0; n < paragraphs; n++) {
    doc.transact(() => {
      const paragraph = new Y.XmlElement('paragraph')
      doc.getXmlFragment(`${PART}${PARTS[n % PARTS.length]}`).push([paragraph])
      paragraph.push([new Y.XmlText(PARAGRAPH)])
    })
  }
  for (const [id, { level }] of Object.entries(MARKS)) doc.getMap(SELF).set(`${id}.level`, level)
  return { pieces, parts: partsIn(doc, PARTS) }
}
