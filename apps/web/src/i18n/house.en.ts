import type { HouseTexts } from './house.nl.ts'

export const houseEn: HouseTexts = {
  title: 'Administration',
  sections: { courses: 'Courses', people: 'People', invitations: 'Invitations' },
  notYours: { title: 'This is for those who keep the house', text: 'With your role there is nothing to see here.', go: 'To my courses' },
  step: { title: 'First a second step', text: 'Those who keep the house see details of others. That is why Kring asks for a second step when signing in.', go: 'Take the second step' },
  courses: { setUp: 'Set up a course', none: 'There is no course yet.' },
  people: {
    search: 'Search by name or address', nobody: (search) => (search ? `Nobody found with “${search}”.` : 'There is nobody yet.'), found: (n, more) => (more ? `The first ${n} people` : n === 1 ? '1 person' : `${n} people`),
    is: (role, courses, house) => (house ? `${role} of the house` : courses === 1 ? role : `${role} in ${courses} courses`), closed: 'Account closed',
  },
  person: {
    title: 'One person', all: 'All people', email: 'E-mail address', since: 'With Kring since', state: 'Account', closed: 'closed: signing in is not possible', courses: 'Courses', noCourses: 'In no course yet.',
    houseRoles: 'Roles for the whole house', houseRolesText: 'These roles count in every course.', held: 'has this role', notHeld: 'does not have this role', give: 'Give', take: 'Take away',
    giveNamed: (role) => `Give the role of ${role}`, takeNamed: (role) => `Take away the role of ${role}`, giveTitle: (name, role) => `Give ${name} the role of ${role}?`, takeTitle: (name, role) => `Take the role of ${role} from ${name}?`,
    giveText: {
      registrar: 'This person then sees all people and courses, and keeps hours and results. It works only after a second step when signing in.',
      administrator: 'This person can then do everything that you can do here, also take your role. It works only after a second step when signing in.',
    },
    takeText: 'The role stops at once. This person sees in the trail that you did this.', only: 'This is the only administrator of the house. Make someone else administrator first.',
    gettingIn: 'Getting in', gettingInText: 'What you do here, this person sees in the trail, with your name.',
    passwordLink: 'Link for a new password', mailed: 'The link was mailed.', handOver: (until) => `Hand this link over yourself. It works once, until ${until}.`,
    reset: 'Take the second step away', resetTitle: (name) => `Take away the second step of ${name}?`, resetText: 'For those who lost phone and backup codes. App, codes and passkeys are forgotten, and every sign-in ends. Are you sure whom you are talking to?', resetDone: 'The second step is gone. A new one is set up at the next sign-in.',
    close: 'Close the account', closeTitle: (name) => `Close the account of ${name}?`, closeText: 'Signing in is then no longer possible, and every sign-in ends. Nothing is lost; it can be opened again.',
    open: 'Open the account', openTitle: (name) => `Open the account of ${name}?`, openText: 'Signing in is then possible again.',
  },
  invitations: {
    text: 'Here you invite those who keep the house with you. Trainers and participants are invited at their course.', name: 'Name', email: 'E-mail address', has: 'The person of this address has this role already.', handOver: 'Hand this link over yourself; no mail is sent here. It stands here until you leave this page; below you can always make a new one.', sent: 'Sent',
    does: { registrar: 'sees all people and courses, keeps hours and results', administrator: 'keeps the house: courses, people and roles' },
  },
  setUp: {
    title: 'Setting up a course', text: 'First what kind of course it is, and when. Then you fill in the days, who leads and who come. Everything can be changed later.',
    name: 'Title', nameHelp: 'As people call it, for instance “BACU spring 2027”.', curriculum: 'After', part: 'Which days', whole: (n) => `All ${n} days`, days: (n) => (n === 1 ? 'one day' : `${n} days`), starts: 'First day', ends: 'Last day', make: 'Make the course',
    all: 'All courses', toCourse: 'To the course itself',
    plan: {
      text: 'A day without a date is not planned yet. The course begins with its first day and ends with its last.', nr: (n) => `Day ${n}`, date: 'Date', place: 'Place', keep: 'Keep the days', open: 'Fill in the days', change: 'Change the days',
      planned: (n, all) => (n === 0 ? 'No day has a date yet.' : n === all ? 'All days have a date.' : `${n} of the ${all} days have a date.`),
      changed: (who) => `${who || 'Someone'} changed this meanwhile. What you filled in is still there; where it differs, what counts now stands beside it. If you keep again, yours counts.`, now: (value) => `now: ${value}`, none: 'no date', nowhere: 'no place',
    },
    steps: { what: 'Title and time', days: 'The days', staff: 'Who leads', participants: 'Who come', away: 'Putting away' },
    change: 'Change title or time', keep: 'Keep', kept: 'Kept.',
    version: 'This course keeps the content as it was when it was made.',
    noStaff: 'Nobody leads it yet.', noParticipants: 'There is nobody yet. Those you invite stand here once they accepted.', count: (n, more) => (more ? `More than ${n} people` : n === 1 ? 'One person' : `${n} people`),
    remove: 'Take off', removeNamed: (name, role) => `Take ${name} off as ${role}`, removeTitle: (name, role) => `Take ${name} off as ${role}?`, removeText: 'This person then no longer sees the course in this role. Own work is kept.',
    known: 'Someone who has an account', find: 'Search by name or address', findText: 'Type at least two letters.', nobody: 'Nobody found. Invite this person below.', as: 'As', add: 'Add', addNamed: (name) => `Add ${name}`, added: (name) => `${name} was added.`,
    inviteStaff: 'Invite someone', invite: 'Invite participants', invited: 'Invitations to this course',
    archive: 'Put the course away', archiveTitle: 'Put this course away?', archiveText: 'It can still be read, and stands in lists as put away. You can always take it back.', unarchive: 'Take the course back', archived: 'This course was put away.', running: 'When the course is over, you can put it away. Nothing is lost.',
  },
}
