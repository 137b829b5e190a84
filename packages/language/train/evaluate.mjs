// What the shipped listener scores on the test sets: `node train/evaluate.mjs [--confusions] [--json]`; `--write` puts figures and confusions in docs/UNDERSTANDING.md.
import { gzipSync } from 'node:zlib'
import { readFileSync, writeFileSync } from 'node:fs'
import { createUnderstand, openModel, readKnowledge } from './source.mjs'
import { heldOut, rightAddressee, trainingSentences } from './data.mjs'
import listener from '../data/model/listener.js'

/** Families: interventions with the same aim, target and level, as the curriculum says of each. "other" is a family of its own. */
const FAMILY = new Map(readKnowledge().interventions.map(({ id, family, target, level }) => [id, `${family} ${target} ${level}`]))
const familyOf = (id) => FAMILY.get(id) ?? id

/**
 * The moment of a test sentence. A row without a context of its own still follows on someone's words: the addressed
 * person's when the sentence does not name him (that is what an unnamed "je" means), else those of the first of the cast.
 */
export function hearingOf(row) {
  const seat = (name) => row.people.find((p) => p.name === name || p.seat === name)?.seat ?? name
  const { lastSpeaker, lastAddressed, speakers, ...rest } = row.context ?? {}
  const alone = row.to.length === 1 && row.to[0] !== 'group' && row.to[0] !== '?' && !seat(row.to[0]).startsWith('leader') && !row.text.toLowerCase().includes(row.to[0].toLowerCase())
  return {
    people: row.people, ...rest,
    lastSpeaker: lastSpeaker ? seat(lastSpeaker) : row.context ? undefined : alone ? seat(row.to[0]) : (row.people.find((p) => !p.seat.startsWith('leader'))?.seat ?? 'someone'),
    ...(lastAddressed && { lastAddressed: seat(lastAddressed) }),
    ...(speakers && { speakers: speakers.map(seat) }),
  }
}

/** To whom a sentence of the test sets is said, and to whom it was heard to be. */
const MEANT = ['the group', 'one, by name', 'one, without a name', 'two or more', 'the co-leader'], HEARD = ['right', 'the group', 'another', 'two or more', 'the co-leader']
function meant({ to, text, people }) {
  if (to[0] === 'group') return 'the group'
  if (to.length > 1) return 'two or more'
  if (to[0] === 'leader' || people.find(({ name }) => name === to[0])?.seat.startsWith('leader')) return 'the co-leader'
  return text.toLowerCase().includes(to[0].toLowerCase()) ? 'one, by name' : 'one, without a name'
}
const kindOf = (to) => (to === 'group' ? 'the group' : to.length > 1 ? 'two or more' : to[0].startsWith('leader') ? 'the co-leader' : 'another')

/** Figures of one test set; "right" counts the writer's own label, "fair" also the second label he allowed. */
export function figures(understand, rows) {
  const t = { n: rows.length, top1: 0, top3: 0, fair1: 0, fair3: 0, family: 0, addressee: 0, others: 0, othersHeard: 0, acts: 0, falseOther: 0, sure: 0, sureRight: 0, sureFair: 0, ms: 0, calibration: 0 }
  const confusions = new Map(), toWhom = new Map(), bins = Array.from({ length: 10 }, () => ({ n: 0, p: 0, right: 0 }))
  const perLabel = new Map()
  for (const row of rows) {
    // Time of the processor: a busy machine does not make the listener slower.
    const from = process.cpuUsage()
    const heard = understand(row.text, hearingOf(row))
    const { user, system } = process.cpuUsage(from)
    t.ms += (user + system) / 1000
    const three = [heard.intervention, ...heard.alternatives.slice(0, 2).map((a) => a.id)]
    const right = heard.intervention === row.label, fair = right || row.also.includes(heard.intervention)
    t.top1 += right; t.fair1 += fair; t.top3 += three.includes(row.label); t.fair3 += three.some((id) => id === row.label || row.also.includes(id))
    t.family += familyOf(heard.intervention) === familyOf(row.label)
    const rightTo = rightAddressee(row, heard.to)
    t.addressee += rightTo
    const whom = `${meant(row)} heard as ${rightTo ? 'right' : kindOf(heard.to)}`
    toWhom.set(whom, (toWhom.get(whom) ?? 0) + 1)
    if (row.label === 'other') { t.others++; t.othersHeard += heard.intervention === 'other' } else { t.acts++; t.falseOther += heard.intervention === 'other' }
    if (heard.sure) { t.sure++; t.sureRight += right; t.sureFair += fair }
    const bin = bins[Math.min(9, Math.floor(heard.confidence * 10))]
    bin.n++; bin.p += heard.confidence; bin.right += fair
    if (!right) { const key = `${row.label} heard as ${heard.intervention}`; confusions.set(key, (confusions.get(key) ?? 0) + 1) }
    const l = perLabel.get(row.label) ?? { n: 0, right: 0 }; l.n++; l.right += right; perLabel.set(row.label, l)
  }
  const share = (a, b) => (b === 0 ? null : Number((a / b).toFixed(3)))
  return {
    sentences: t.n, top1: share(t.top1, t.n), top3: share(t.top3, t.n), top1WithSecondLabel: share(t.fair1, t.n), top3WithSecondLabel: share(t.fair3, t.n), family: share(t.family, t.n), addressee: share(t.addressee, t.n),
    otherHeard: share(t.othersHeard, t.others), otherFalse: share(t.falseOther, t.acts), sure: share(t.sure, t.n), sureRight: share(t.sureRight, t.sure), sureRightWithSecondLabel: share(t.sureFair, t.sure),
    calibrationError: Number((bins.reduce((a, b) => a + Math.abs(b.p - b.right), 0) / Math.max(1, t.n)).toFixed(3)), msPerSentence: Number((t.ms / Math.max(1, t.n)).toFixed(2)),
    confusions: [...confusions].sort((a, b) => b[1] - a[1]), toWhom: Object.fromEntries(toWhom), perLabel: Object.fromEntries([...perLabel].map(([k, { n, right }]) => [k, `${right}/${n}`])),
  }
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const understand = createUnderstand(openModel(listener))
  // A sentence that also stands in the training data proves nothing.
  const bare = (text) => text.toLowerCase().replace(/[^\p{L}\d]+/gu, ' ').trim()
  const read = new Set(trainingSentences().map((row) => bare(row.text)))
  const sets = heldOut().map(({ name, rows }) => ({ name, rows: rows.filter((row) => !read.has(bare(row.text))), leftOut: rows.filter((row) => read.has(bare(row.text))).length }))
  const all = [...sets, ...(sets.length > 1 ? [{ name: 'all', rows: sets.flatMap((s) => s.rows), leftOut: sets.reduce((n, s) => n + s.leftOut, 0) }] : [])]
  const results = Object.fromEntries(all.map(({ name, rows, leftOut }) => { figures(understand, rows.slice(0, 20)); return [name, { leftOut, ...figures(understand, rows) }] }))
  const code = readFileSync(new URL('../data/model/listener.js', import.meta.url))
  const size = { modelKilobytes: Math.round(code.length / 1000), modelKilobytesGzip: Math.round(gzipSync(code, { level: 9 }).length / 1000) }
  if (process.argv.includes('--write')) write(results, size)
  else if (process.argv.includes('--json')) console.log(JSON.stringify({ ...size, sets: results }))
  else {
    for (const [name, { confusions, perLabel, toWhom, ...f }] of Object.entries(results)) {
      console.log(`\n${name}`)
      for (const [key, value] of Object.entries(f)) console.log(`  ${key.padEnd(26)} ${value}`)
      if (process.argv.includes('--confusions')) { console.log('  ', perLabel, toWhom); for (const [what, n] of confusions.slice(0, 30)) console.log(`    ${n} × ${what}`) }
    }
    console.log(size)
  }
}

/** Replaces what stands between the marks in docs/UNDERSTANDING.md. */
function write(sets, { modelKilobytesGzip }) {
  const file = new URL('../../../docs/UNDERSTANDING.md', import.meta.url)
  const cell = (value) => (value === null ? '–' : String(value).replace(/^0\./, '.').replace(/^1$/, '1.00'))
  const line = (cells) => `| ${cells.join(' | ')} |`
  const table = (head, rows) => [line(head), line(head.map((_, i) => (i ? '--:' : '---'))), ...rows.map(line)].join('\n')
  const names = Object.keys(sets)
  const ROWS = [
    ['sentences', 'sentences'], ['first reading right', 'top1', '≥ .80'], ['among the first three', 'top3', '≥ .94'], ['family right', 'family', '≥ .88'], ['addressee right', 'addressee', '≥ .96'], ['"other" recognised', 'otherHeard', '≥ .85'],
    ['falsely heard as "other"', 'otherFalse', '< .03'], ['sure enough not to ask', 'sure'], ['right when sure', 'sureRight'], ['calibration error', 'calibrationError', '≤ .08'], ['processor time a sentence, ms', 'msPerSentence', '≤ 5'],
  ]
  const figuresTable = table(['', ...names, 'asked'], ROWS.map(([word, key, asked = '']) => [word, ...names.map((name) => cell(sets[name][key])), asked]))
  const { confusions, toWhom } = sets.all
  const wrong = new Map()
  for (const [what, n] of confusions) { const [label, as] = what.split(' heard as '); wrong.set(label, [...(wrong.get(label) ?? []), n > 1 ? `${as} (${n})` : as]) }
  const order = (id) => (id === 'other' ? 99 : Number(id.slice(1)))
  const acts = table(['said', 'right', 'heard instead'], Object.entries(sets.all.perLabel).filter(([id]) => wrong.has(id)).sort(([a], [b]) => order(a) - order(b)).map(([id, right]) => [id, right.replace('/', ' of '), wrong.get(id).join(', ')]))
  const whom = table(['said to', ...HEARD], MEANT.map((kind) => [kind, ...HEARD.map((as) => toWhom[`${kind} heard as ${as}`] ?? '')]))
  const text = `Written by \`node packages/language/train/evaluate.mjs --write\` on ${new Date().toISOString().slice(0, 10)}; the model is ${modelKilobytesGzip} kB over the wire.

${figuresTable}

**Acts taken for others**, all sets; acts that were always heard right are left out.

${acts}

**To whom**, all sets: a right addressee, or whom was heard instead ("another" is another member).

${whom}
`
  const page = readFileSync(file, 'utf8'), [from, to] = ['<!-- measured -->', '<!-- /measured -->']
  writeFileSync(file, `${page.slice(0, page.indexOf(from) + from.length)}\n${text}${page.slice(page.indexOf(to))}`)
}
