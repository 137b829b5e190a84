/** Every address of Kring; each scene is a piece of script of its own. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, notFound } from '@tanstack/react-router'
import { knowledge as webOf, scenarioCards, scenarioOf, spokenIn } from '../content/index.ts'
import { forSignIn } from '../people/onward.ts'
import { Failure, Missing, Waiting } from './Notices.tsx'
import { currentSettings } from './settings.ts'

/** The day of a course that an address means: ?dag=2 */
const ofDay = (search: Record<string, unknown>): { dag?: number } => (typeof search['dag'] === 'number' ? { dag: search['dag'] } : {})

const root = createRootRoute()

/** ?groep=de-jas-nog-aan: which group a page begins with. */
const groupSearch = (search: Record<string, unknown>): { groep?: string } => (typeof search.groep === 'string' ? { groep: search.groep } : {})

const home = createRoute({ getParentRoute: () => root, path: '/', loader: () => scenarioCards(), component: lazyRouteComponent(() => import('../scenes/home/Home.tsx'), 'Home') })

/** The briefing before a session: /leiden/de-jas-nog-aan */
const briefing = createRoute({
  getParentRoute: () => root,
  path: '/leiden/$scenario',
  loader: ({ params }) => scenarioOf(params.scenario),
  component: lazyRouteComponent(() => import('../scenes/briefing/Briefing.tsx'), 'Briefing'),
})

/** The group room: /kamer/<session>, and /kamer/<session>?projector for the wall. */
const room = createRoute({
  getParentRoute: () => root,
  path: '/kamer/$session',
  validateSearch: (search: Record<string, unknown>): { projector?: boolean } => ('projector' in search && search.projector !== false ? { projector: true } : {}),
  component: lazyRouteComponent(() => import('../scenes/room/RoomPage.tsx'), 'RoomPage'),
})

/** Looking back: /terugblik/<session>, and ?beurt=12 to arrive at a turn. */
const debrief = createRoute({
  getParentRoute: () => root,
  path: '/terugblik/$session',
  validateSearch: (search: Record<string, unknown>): { beurt?: number } => (typeof search['beurt'] === 'number' ? { beurt: search['beurt'] } : {}),
  component: lazyRouteComponent(() => import('../scenes/debrief/Debrief.tsx'), 'Debrief'),
})

/** A whole series of sessions, watched: /reeks, and /reeks?groep=de-jas-nog-aan for a chosen group. */
const series = createRoute({
  getParentRoute: () => root,
  path: '/reeks',
  validateSearch: groupSearch,
  loader: () => scenarioCards(),
  component: lazyRouteComponent(() => import('../scenes/series/Series.tsx'), 'Series'),
})

/** One moment, many times: /oefenen?groep=de-jas-nog-aan, and /oefenen/de-jas-nog-aan/silence while it is practised. */
const moments = createRoute({
  getParentRoute: () => root,
  path: '/oefenen',
  validateSearch: groupSearch,
  loaderDeps: ({ search: { groep } }) => ({ groep }),
  loader: async ({ deps: { groep } }) => {
    const [cards, web] = await Promise.all([scenarioCards(), webOf()])
    const scenario = await scenarioOf(cards.find(({ id }) => id === groep)?.id ?? cards[0]!.id)
    if (!scenario) throw notFound()
    return { cards, web, scenario }
  },
  component: lazyRouteComponent(() => import('../scenes/moments/MomentsPage.tsx'), 'MomentsPage'),
})
const momentRun = createRoute({
  getParentRoute: () => root,
  path: '/oefenen/$groep/$moment',
  loader: async ({ params }) => {
    const [scenario, web] = await Promise.all([scenarioOf(params.groep), webOf()])
    const moment = web.moments.find(({ id }) => id === params.moment)
    const book = scenario && moment && (await (await import('../session/book.ts')).bookOf(scenario.id, spokenIn(scenario, currentSettings().language)))
    if (!scenario || !moment || !book) throw notFound()
    return { web, scenario, moment, book }
  },
  component: lazyRouteComponent(() => import('../scenes/moments/RunPage.tsx'), 'RunPage'),
})

/** A group of the list and its words, for pages that play it by themselves; the first of the list when none is named. */
async function groupWithWords(groep: string | undefined) {
  const cards = await scenarioCards()
  const scenario = await scenarioOf(cards.find(({ id }) => id === groep)?.id ?? cards[0]!.id)
  const book = scenario && (await (await import('../session/book.ts')).bookOf(scenario.id, spokenIn(scenario, currentSettings().language)))
  if (!scenario || !book) throw notFound()
  return { cards, scenario, book }
}

/** One group led in three ways: /drie-manieren?groep=de-jas-nog-aan */
const ways = createRoute({
  getParentRoute: () => root,
  path: '/drie-manieren',
  validateSearch: groupSearch,
  loaderDeps: ({ search: { groep } }) => ({ groep }),
  loader: ({ deps: { groep } }) => groupWithWords(groep),
  component: lazyRouteComponent(() => import('../scenes/ways/Ways.tsx'), 'Ways'),
})
/** A session that plays itself, read by those who may say what rings false: /meelezen?groep=de-jas-nog-aan */
const marks = createRoute({
  getParentRoute: () => root,
  path: '/meelezen',
  validateSearch: groupSearch,
  loaderDeps: ({ search: { groep } }) => ({ groep }),
  loader: ({ deps: { groep } }) => groupWithWords(groep),
  component: lazyRouteComponent(() => import('../scenes/marks/MarksPage.tsx'), 'MarksPage'),
})

/** What else could have happened: /terugblik/<session>/wat-als, with the turn of a decision, an alternative, and whether she reads how that could have gone. */
const whatif = createRoute({
  getParentRoute: () => root,
  path: '/terugblik/$session/wat-als',
  validateSearch: (search: Record<string, unknown>): { beurt?: number; anders?: string; lees?: boolean } => ({
    ...(typeof search['beurt'] === 'number' && { beurt: search['beurt'] }), ...(typeof search['anders'] === 'string' && { anders: search['anders'] }), ...(search['lees'] === true && { lees: true }),
  }),
  component: lazyRouteComponent(() => import('../scenes/whatif/WhatIf.tsx'), 'WhatIf'),
})

const knowledge = createRoute({ getParentRoute: () => root, path: '/kennis', component: lazyRouteComponent(() => import('../scenes/knowledge/Knowledge.tsx'), 'Knowledge') })
const knowledgePage = createRoute({ getParentRoute: () => root, path: '/kennis/$', component: lazyRouteComponent(() => import('../scenes/knowledge/KnowledgePage.tsx'), 'KnowledgePage') })
const aboutModel = createRoute({ getParentRoute: () => root, path: '/over-het-model', component: lazyRouteComponent(() => import('../scenes/knowledge/AboutModel.tsx'), 'AboutModel') })
const apiGuide = createRoute({ getParentRoute: () => root, path: '/api-uitleg', component: lazyRouteComponent(() => import('../scenes/knowledge/ApiGuide.tsx'), 'ApiGuide') })

// ---------------------------------------------------------------- people and their courses
/** Signing in, and on to where she came from: /inloggen?verder=/cursus */
const signIn = createRoute({ getParentRoute: () => root, path: '/inloggen', validateSearch: forSignIn, component: lazyRouteComponent(() => import('../scenes/people/SignIn.tsx'), 'SignIn') })
const invitation = createRoute({ getParentRoute: () => root, path: '/uitnodiging', component: lazyRouteComponent(() => import('../scenes/people/Invitation.tsx'), 'Invitation') })
const newPassword = createRoute({ getParentRoute: () => root, path: '/nieuw-wachtwoord', component: lazyRouteComponent(() => import('../scenes/people/NewPassword.tsx'), 'NewPassword') })
const confirmAddress = createRoute({ getParentRoute: () => root, path: '/bevestig-adres', component: lazyRouteComponent(() => import('../scenes/people/ConfirmAddress.tsx'), 'ConfirmAddress') })
const account = createRoute({ getParentRoute: () => root, path: '/account', component: lazyRouteComponent(() => import('../scenes/people/Account.tsx'), 'Account') })
const demo = createRoute({ getParentRoute: () => root, path: '/demo', component: lazyRouteComponent(() => import('../scenes/people/Demo.tsx'), 'Demo') })
const houseCourses = createRoute({ getParentRoute: () => root, path: '/beheer', component: lazyRouteComponent(() => import('../scenes/house/HouseCourses.tsx'), 'HouseCourses') })
const newCourse = createRoute({ getParentRoute: () => root, path: '/beheer/cursus-opzetten', component: lazyRouteComponent(() => import('../scenes/house/NewCourse.tsx'), 'NewCourse') })
const houseCourse = createRoute({ getParentRoute: () => root, path: '/beheer/cursus/$course', component: lazyRouteComponent(() => import('../scenes/house/HouseCourse.tsx'), 'HouseCourse') })
const housePeople = createRoute({ getParentRoute: () => root, path: '/beheer/mensen', component: lazyRouteComponent(() => import('../scenes/house/HousePeople.tsx'), 'HousePeople') })
const housePerson = createRoute({ getParentRoute: () => root, path: '/beheer/mensen/$person', component: lazyRouteComponent(() => import('../scenes/house/HousePerson.tsx'), 'HousePerson') })
const houseInvitations = createRoute({ getParentRoute: () => root, path: '/beheer/uitnodigingen', component: lazyRouteComponent(() => import('../scenes/house/HouseInvitations.tsx'), 'HouseInvitations') })
const courses = createRoute({ getParentRoute: () => root, path: '/cursus', component: lazyRouteComponent(() => import('../scenes/course/Courses.tsx'), 'Courses') })
const now = createRoute({ getParentRoute: () => root, path: '/cursus/$course', component: lazyRouteComponent(() => import('../scenes/programme/Now.tsx'), 'Now') })
const courseDay = createRoute({ getParentRoute: () => root, path: '/cursus/$course/dag/$day', component: lazyRouteComponent(() => import('../scenes/programme/DayPage.tsx'), 'DayPage') })
const wall = createRoute({ getParentRoute: () => root, path: '/cursus/$course/dag/$day/muur', component: lazyRouteComponent(() => import('../scenes/programme/Wall.tsx'), 'Wall') })
const reading = createRoute({ getParentRoute: () => root, path: '/cursus/$course/lezen', component: lazyRouteComponent(() => import('../scenes/programme/ReadPage.tsx'), 'ReadPage') })
/** A day and, when one question is meant, its item and id: ?dag=2&vraag=d2-read-norms/rules */
const talk = createRoute({
  getParentRoute: () => root,
  path: '/cursus/$course/bespreken',
  validateSearch: (search: Record<string, unknown>): { dag?: number; vraag?: string } => ({ ...ofDay(search), ...(typeof search['vraag'] === 'string' && { vraag: search['vraag'] }) }),
  component: lazyRouteComponent(() => import('../scenes/programme/TalkPage.tsx'), 'TalkPage'),
})
const hours = createRoute({ getParentRoute: () => root, path: '/cursus/$course/aanwezigheid', component: lazyRouteComponent(() => import('../scenes/programme/HoursPage.tsx'), 'HoursPage') })
const arrange = createRoute({ getParentRoute: () => root, path: '/cursus/$course/inrichten', validateSearch: ofDay, component: lazyRouteComponent(() => import('../scenes/programme/ArrangePage.tsx'), 'ArrangePage') })
const coursePeople = createRoute({ getParentRoute: () => root, path: '/cursus/$course/mensen', component: lazyRouteComponent(() => import('../scenes/course/CoursePeople.tsx'), 'CoursePeople') })
const practice = createRoute({ getParentRoute: () => root, path: '/cursus/$course/oefenen', component: lazyRouteComponent(() => import('../scenes/practice/Practice.tsx'), 'Practice') })
/** A moment from a session, on the wall of the classroom. */
const practiceWall = createRoute({ getParentRoute: () => root, path: '/cursus/$course/oefenen/$task/muur/$moment', component: lazyRouteComponent(() => import('../scenes/practice/Wall.tsx'), 'Wall') })
const group = createRoute({ getParentRoute: () => root, path: '/cursus/$course/groep', component: lazyRouteComponent(() => import('../scenes/group/Group.tsx'), 'Group') })
/** How one leads, over all one's sessions; also without an account. */
const myStyle = createRoute({ getParentRoute: () => root, path: '/mijn-stijl', component: lazyRouteComponent(() => import('../scenes/manner/MyStyle.tsx'), 'MyStyle') })

const cases = createRoute({ getParentRoute: () => root, path: '/cursus/$course/casussen', component: lazyRouteComponent(() => import('../scenes/cases/Cases.tsx'), 'Cases') })
const oneCase = createRoute({ getParentRoute: () => root, path: '/cursus/$course/casussen/$case', component: lazyRouteComponent(() => import('../scenes/cases/CasePage.tsx'), 'CasePage') })
const report = createRoute({ getParentRoute: () => root, path: '/cursus/$course/verslag', component: lazyRouteComponent(() => import('../scenes/report/Report.tsx'), 'Report') })
const reportVersion = createRoute({ getParentRoute: () => root, path: '/cursus/$course/verslag/$version', component: lazyRouteComponent(() => import('../scenes/report/Version.tsx'), 'ReportVersion') })
const reports = createRoute({ getParentRoute: () => root, path: '/cursus/$course/beoordelen', component: lazyRouteComponent(() => import('../scenes/assess/Reports.tsx'), 'Reports') })
const assess = createRoute({ getParentRoute: () => root, path: '/cursus/$course/beoordelen/$assessment', component: lazyRouteComponent(() => import('../scenes/assess/Assess.tsx'), 'Assess') })

export const router = createRouter({
  routeTree: root.addChildren([
    home, briefing, room, debrief, whatif, series, moments, momentRun, ways, marks, knowledge, knowledgePage, aboutModel, apiGuide,
    cases, oneCase, report, reportVersion, reports, assess,
    signIn, invitation, newPassword, confirmAddress, account, demo, houseCourses, newCourse, houseCourse, housePeople, housePerson, houseInvitations,
    courses, coursePeople,
    now, courseDay, wall, reading, talk, hours, arrange,
    practice, practiceWall, group, myStyle,
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: Waiting,
  defaultErrorComponent: Failure,
  defaultNotFoundComponent: Missing,
  scrollRestoration: true,
})

// A new page begins at its beginning, for the keyboard and for screen readers too. The room puts the focus where she speaks.
router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
  if (fromLocation && pathChanged) document.getElementById('content')?.focus({ preventScroll: true })
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
