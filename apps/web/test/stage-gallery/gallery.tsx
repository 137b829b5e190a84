/** Drawing sheets of the stage: people, postures, signs, eight sides, heads, and the whole room. `?sheet=` chooses. */
import '@fontsource-variable/instrument-sans'
import '@fontsource-variable/literata'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Signal } from '@kring/dynamics'
import { build } from '../../src/stage/figure/build.ts'
import { figure, type FigureOptions } from '../../src/stage/figure/figure.ts'
import { pose, type Pose } from '../../src/stage/figure/pose.ts'
import { poseFor } from '../../src/stage/figure/signs.ts'
import { camera } from '../../src/stage/geometry/camera.ts'
import { Portrait, Stage, type Said, type Signs, type StagePerson } from '../../src/stage/index.ts'
import { casts, EXTRA, type Sitter } from './people.ts'

const query = new URLSearchParams(location.search)
const CASTS = casts()
const EVERYONE = [...Object.values(CASTS).flat(), ...EXTRA]
const by = (seat: string): Sitter => EVERYONE.find((p) => p.seat === seat)!

function Figure({ who, changes, facing, scale = 150, width = 190, height = 290, caption, options, pitch = 30, lift = 0.62 }: { who: Sitter; changes: Partial<Pose>; facing: number; scale?: number; width?: number; height?: number; caption?: string; options?: FigureOptions; pitch?: number; lift?: number }) {
  const eye = camera({ scale, cx: width / 2, cy: height / 2, pitch, target: [0, 0, lift] })
  const { shapes, shadow } = figure(build(who.appearance, who.age), pose(changes), { at: [0, 0, 0], facing }, eye, options)
  return (
    <figure style={{ margin: 0, width }}>
      <svg width={width} height={height} strokeLinecap="round" strokeLinejoin="round">
        <path d={shadow} fill="#4b2f34" opacity={0.2} />
        {shapes.map((s, i) => <path key={i} d={s.d} fill={s.fill ?? 'none'} opacity={s.opacity} stroke={s.stroke} strokeWidth={s.width} />)}
      </svg>
      {caption && <figcaption style={{ font: '13px "Instrument Sans Variable"', textAlign: 'center' }}>{caption}</figcaption>}
    </figure>
  )
}
const Row = ({ children }: { children: React.ReactNode }) => <div style={{ display: 'flex', flexWrap: 'wrap' }}>{children}</div>

const Sheets: Record<string, () => React.ReactNode> = {
  people: () => <Row>{EVERYONE.map((p) => <Row key={p.seat}><Figure who={p} changes={{ stand: 1, arms: { hang: 1 }, coat: 0 }} facing={-90} options={{ chair: null }} width={150} height={330} lift={0.85} /><Figure who={p} changes={{}} facing={-68} caption={p.name} width={160} height={330} lift={0.6} /></Row>)}</Row>,
  postures: () => (
    <Row>
      {([['annelies', 'naar voren', { lean: 1, arms: { knees: 1 } }, -40], ['leader-jaap', 'rechtop', { arms: { rest: 1 } }, -60], ['henk', 'achterover', { lean: -1, arms: { crossed: 1 } }, -50], ['samira', 'armen open', { arms: { open: 1 } }, -90], ['ria', 'armen over elkaar', { arms: { crossed: 1 } }, -90], ['mo', 'handen in schoot', {}, -60], ['piet', 'spreekt', { arms: { gesture: 1 }, mouth: 1, lean: 0.4 }, -75], ['piet', 'hand bij de kin', { arms: { chin: 1 }, lean: 0.4 }, -40],
        ['mo', 'knieën, neer', { lean: 1, arms: { knees: 1 }, lids: 1, pitch: -22 }, -90], ['ria', 'schrijft', { arms: { write: 1 }, notebook: 1, lids: 1, pitch: -20 }, -70], ['piet', 'half op', { stand: 0.5 }, -50], ['piet', 'staat, jas', { stand: 1, coat: 1, arms: { pocket: 1 } }, -100], ['samira', 'jas half', { coat: 0.55, stand: 1, arms: { hang: 1 } }, -90], ['henk', 'breed', { knees: 1, arms: { rest: 1 } }, -90], ['annelies', 'benen terug', { tuck: 1, knees: -1 }, -60], ['leader-jaap', 'staat, gebaar', { stand: 1, arms: { gesture: 1 }, mouth: 1 }, -80],
      ] as [string, string, Partial<Pose>, number][]).map(([who, caption, changes, facing]) => <Figure key={caption} who={by(who)} {...{ caption, changes, facing }} />)}
    </Row>
  ),
  signs: () => (
    <Row>
      {(['leans-forward', 'leans-back', 'coat-on', 'stands', 'looks-down', 'arms-crossed', 'phone', 'bag-on-lap', 'nods', 'sighs', 'jaw-tight', 'leg-bounces', 'laughs'] as Signal[]).map((signal, i) => {
        const who = EVERYONE[i % EVERYONE.length]!
        const signs: Signs = { signals: [signal], gaze: 'door', standing: false, coatOn: signal === 'coat-on' }
        return <Figure key={signal} who={who} caption={signal} changes={poseFor(signs, who.seat)} facing={-65} />
      })}
      <Figure who={by('piet')} caption="jas over de stoel" changes={{}} facing={60} options={{ coatOverChair: true }} />
      <Figure who={by('ria')} caption="kijkt op" changes={{ pitch: 22, lift: 1 }} facing={-90} />
      <Figure who={by('annelies')} caption="laptop" changes={{ laptop: 1, arms: { laptop: 1 }, lids: 1, pitch: -20 }} facing={-110} />
    </Row>
  ),
  sides: () => <Row>{['annelies', 'piet', 'marleen', 'mo', 'dewi', 'els'].flatMap((who) => Array.from({ length: 8 }, (_, i) => <Figure key={who + i} who={by(who)} changes={{ coat: who === 'piet' ? 1 : 0 }} facing={-90 + i * 45} caption={`${i * 45}°`} pitch={41} />))}</Row>,
  heads: () => <Row>{EVERYONE.flatMap((who) => [-90, -60, -20, 20, 90, 150, 200, 240].map((facing) => <Figure key={who.seat + facing} who={who} changes={{}} facing={facing} scale={520} width={190} height={190} lift={1.16} options={{ chair: null }} pitch={38} />))}</Row>,
  faces: () => (
    <Row>
      {['annelies', 'henk', 'mo', 'ria', 'scarf'].flatMap((who) => ([{}, { mouth: 1 }, { smile: 1 }, { smile: 1, mouth: 0.75, lift: 0.4 }, { brow: 0.9, smile: -0.2, tilt: 6 }, { brow: -0.9, tense: 1, smile: -0.5 }, { lids: 1, pitch: -22 }, { pitch: 20, lift: 1 }, { eyes: 14, yaw: 0 }, { eyes: -14 }] as Partial<Pose>[]).map((changes, i) => <Figure key={who + i} who={by(who)} changes={changes} facing={-80} scale={480} width={180} height={180} lift={1.16} pitch={36} options={{ chair: null }} />))}
    </Row>
  ),
  portraits: () => <div style={{ padding: 16 }}>{[28, 36, 48, 96].map((size) => <div key={size} style={{ display: 'flex', gap: 12, marginBottom: 16 }}>{EVERYONE.map((p) => <Portrait key={p.seat} appearance={p.appearance} age={p.age} size={size} />)}<Portrait size={size} /></div>)}</div>,
  room: () => <Scene />,
  motion: () => <Moving />,
}

/** Every second one or two people change posture and the floor goes on: to measure frames. */
function Moving() {
  const [beat, setBeat] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setBeat((b) => b + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  const cast = CASTS['01']!
  const speaker = cast[beat % cast.length]!.seat
  const people: StagePerson[] = cast.map((p, i) => ({ ...p, signs: { signals: (i + beat) % 4 === 0 ? ['leans-forward'] : [], gaze: i % 2 ? speaker : 'leader', standing: (i + beat) % 7 === 3, coatOn: false } }))
  return <div style={{ width: innerWidth, height: innerHeight }}><Stage people={people} speaker={speaker} last={[{ from: speaker, to: 'group' }]} onSelect={() => {}} /></div>
}

/** The essay's moment: Piet stands, coat on, and says that he stops. */
const MOMENT: Record<string, Signs> = {
  ria: { signals: [], gaze: 'piet', standing: false, coatOn: false, mood: 'moved' },
  henk: { signals: ['arms-crossed', 'leans-back'], gaze: 'piet', standing: false, coatOn: false, mood: 'irritated' },
  samira: { signals: ['bag-on-lap'], gaze: 'mo', standing: false, coatOn: false, mood: 'moved' },
  'leader-jaap': { signals: ['looks-down'], gaze: 'floor', standing: false, coatOn: false },
  piet: { signals: ['stands'], gaze: 'leader', standing: true, coatOn: true, mood: 'leaving' },
  annelies: { signals: ['leans-forward'], gaze: 'leader', standing: false, coatOn: false, mood: 'wavering' },
  mo: { signals: ['leans-forward', 'looks-down'], gaze: 'floor', standing: false, coatOn: false, mood: 'wavering' },
  leader: { signals: ['leans-forward'], gaze: 'piet', standing: false, coatOn: false },
}
const SAID: Said[] = [{ from: 'mo', to: ['piet'] }, { from: 'samira', to: ['mo'] }, { from: 'annelies', to: ['leader'] }]

function Scene() {
  const count = Number(query.get('n') ?? 0)
  const cast = CASTS[query.get('cast') ?? '01'] ?? CASTS['01']!
  const sitters = count ? EVERYONE.slice(0, count - 1) : cast
  const people: StagePerson[] = [{ seat: 'leader', name: 'jij', signs: MOMENT.leader }, ...sitters.map((p) => ({ ...p, signs: MOMENT[p.seat] ?? { signals: [], gaze: sitters[(sitters.indexOf(p) + 3) % sitters.length]!.seat, standing: false, coatOn: false }, keptCoat: p.seat === 'piet' }))]
  const speaker = query.get('speaker') ?? sitters[Math.min(4, sitters.length - 1)]!.seat
  const size = { width: innerWidth, height: innerHeight }
  return (
    <div style={size}>
      <Stage people={people} speaker={speaker === 'none' ? null : speaker} last={SAID} selected={query.get('selected') === 'group' ? 'group' : (query.get('selected')?.split(',') ?? [])} onSelect={() => {}} theme={query.get('theme') === 'evening' ? 'evening' : 'day'} progress={Number(query.get('progress') ?? 0.45)}
        board={{ title: 'Wat is je dit waard?', lines: ['1  bereidheid', '2  waarden in het klein', '3  een stap deze week'] }} />
    </div>
  )
}

const sheet = query.get('sheet') ?? 'room'
if (sheet !== 'room' && sheet !== 'motion') document.body.style.background = '#e3d3b4'
createRoot(document.getElementById('root')!).render(Sheets[sheet]!())
