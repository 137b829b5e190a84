/** A language model of the house, as a trainee meets it: said where what she types goes, used for words, switched off by her; a model that is down changes nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fakeLanguageModel, type FakeModel } from '../../apps/server/test/fake-language-model.ts'
import { type Stand, stand } from './browser.ts'
import { axe, begin, direct, finish, fits, say, shot } from './journey.ts'

let here: Stand, model: FakeModel
const COUNT = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf']

beforeAll(async () => {
  let n = 0
  model = await fakeLanguageModel({ words: ({ messages }) => (messages[0]!.content.includes('{"intervention"') ? '{"intervention": "i12"}' : `Dat weet ik nog niet zo, ${COUNT[n++ % COUNT.length]} keer al.`) })
  Object.assign(process.env, { LLM_URL: model.url, LLM_MODEL: 'klein-model' })
  here = await stand()
})
afterAll(async () => {
  await here?.stop()
  await model?.stop()
  delete process.env['LLM_URL']
  delete process.env['LLM_MODEL']
})

describe('a language model of the house', () => {
  it('[JO96] the room says where what she types goes; its words are heard; switched off, nothing goes there; down, the session goes on', async () => {
    const { page, errors } = await here.visitor()
    await direct(page)
    await begin(page, 'de-jas-nog-aan')
    await page.getByText(`Wat je typt gaat naar ${new URL(model.url).host} (klein-model)`).waitFor()
    await shot(page, 'language-model-room')
    await axe(page, 'room with a language model')
    await fits(page, 'room with a language model')
    const log = page.getByRole('log')
    for (const text of ['Wat doet het met jullie, wat Piet hier zegt?', 'Wie herkent die twijfel van Piet ook?', 'Dan leggen we hem daar maar.']) await say(page, text)
    await expect.poll(() => log.getByText(/Dat weet ik nog niet zo, \w+ keer al\./).count()).toBeGreaterThan(0)
    expect(model.asked.length).toBeGreaterThan(0)
    // The one sentence nobody could be sure of was asked about; the others never went there to be understood.
    const heard = model.asked.filter(({ body }) => body.messages[0]!.content.includes('{"intervention"')).map(({ body }) => body.messages[1]!.content)
    expect(heard.some((content) => content.includes('"leader":"Dan leggen we hem daar maar."'))).toBe(true)
    expect(heard.some((content) => content.includes('"leader":"Wie herkent die twijfel van Piet ook?"'))).toBe(false)

    await page.getByRole('button', { name: 'uitzetten voor deze sessie' }).click()
    await page.getByText('gaat in deze sessie niet naar het taalmodel').waitFor()
    const before = model.asked.length
    await say(page, 'Dan doen we het zo maar.')
    await say(page, 'Wat hebben jullie Piet hier zien doen?')
    expect(model.asked).toHaveLength(before)

    await page.getByRole('button', { name: 'weer aanzetten' }).click()
    model.behave('hangs-up')
    await say(page, 'En de anderen, hoe is dat voor jullie?')
    await finish(page)
    expect(errors).toEqual([])

    await page.goto('/over-het-model')
    await page.getByText('Je beheerder heeft een taalmodel ingesteld: klein-model op').waitFor()
    await shot(page, 'language-model-about')
  })
})
