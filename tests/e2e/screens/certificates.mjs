// Attendance and certificates of the sample conference, once something was noted and issued.

const carry = (window, operation, form, record = null) => window.ask('carry_out', { operation, record, form });

let prepared = false;

/** Notes who was there, makes a register and issues some certificates. */
async function prepare(window, { dalat }) {
  if (prepared) return;
  prepared = true;
  const { halfDays } = await window.ask('show_attendance', { eventId: dalat });
  const [first, second] = halfDays;
  await carry(window, 'mark_attendance', { event_id: dalat, half_day: first.key, numbers: '1-280; trừ 12, 40, 41', others_away: true });
  if (second) await carry(window, 'mark_attendance', { event_id: dalat, half_day: second.key, numbers: '1-250; trừ 12, 40, 41' });
  const { value } = await carry(window, 'add_series', { name: 'Giấy chứng nhận tập huấn 2024', pattern: '{number}/GCN-BTTTT', event_id: dalat });
  const { delegates } = await window.ask('list_eligible', { eventId: dalat });
  for (const { id } of delegates.filter((one) => one.qualifies).slice(0, 5)) {
    await carry(window, 'issue_certificate', { series_id: value.id, delegate_id: id });
  }
  const [one, other] = await window.ask('list_certificates', { eventId: dalat });
  await carry(window, 'reprint_certificate', { certificate_id: one.id, reason: 'In nhòe tên' });
  await carry(window, 'withdraw_certificate', { certificate_id: other.id, reason: 'Cấp nhầm người' });
  const short = delegates.find((standing) => !standing.qualifies);
  if (short) await carry(window, 'add_exception', { delegate_id: short.id, qualifies: true, reason: 'Trực ban tổ chức buổi chiều' });
}

const rows = (window) => window.until('rows', () => document.querySelectorAll('[role=row]').length > 5);

const people = ({ dalat }) => `#/events/${dalat}/certificates`;
const attendance = ({ dalat }) => `#/events/${dalat}/attendance`;

async function register(window, told) {
  await prepare(window, told);
  await window.go();
  await window.click('input[value=register]');
  await window.until('numbers', () => document.querySelectorAll('[role=row]').length > 2);
}

/** The screen anew with its rows, once something was noted and issued. */
async function ready(window, told) {
  await prepare(window, told);
  await window.go();
  await rows(window);
}

/** The drawer in which they are issued. */
async function issuing(window, told) {
  await ready(window, told);
  await window.click('header button.primary');
}

export const certificates = [
  {
    name: 'attendance',
    address: attendance,
    then: async (window, told) => {
      await ready(window, told);
      await window.run(() => document.querySelector('[role=grid]').focus());
    },
  },
  {
    name: 'attendance-history',
    address: attendance,
    then: async (window, told) => {
      await ready(window, told);
      await window.run(() => document.querySelector('.more').click());
      await window.until('a note', () => document.querySelector('aside li') !== null);
    },
  },
  {
    name: 'attendance-numbers',
    address: attendance,
    then: async (window) => {
      await window.click('input[value=numbers]');
      await window.type('textarea', '1-20, 281-290');
      await window.until('names', () => document.querySelectorAll('tbody tr').length > 0);
    },
  },
  {
    name: 'certificates',
    address: people,
    then: ready,
  },
  {
    name: 'certificates-person',
    address: people,
    then: async (window, told) => {
      await ready(window, told);
      await window.click('input[value=short]');
      await window.until('a row', () => document.querySelectorAll('[role=row]').length > 1);
      await window.click('.rows [role=row]');
      await window.until('the drawer', () => document.querySelector('aside') !== null);
    },
  },
  {
    name: 'certificates-issue',
    address: people,
    then: async (window, told) => {
      await issuing(window, told);
      await window.until('names', () => document.querySelector('aside li') !== null);
    },
  },
  {
    name: 'certificates-registers',
    address: people,
    then: async (window, told) => {
      await issuing(window, told);
      await window.until('registers', () => document.querySelector('aside summary') !== null);
      await window.click('aside summary');
    },
  },
  { name: 'certificates-register', address: people, then: register },
  {
    name: 'certificates-one',
    address: people,
    then: async (window, told) => {
      await register(window, told);
      await window.click('.rows [role=row]');
      await window.until('the drawer', () => document.querySelector('aside') !== null);
    },
  },
  {
    name: 'certificates-report',
    address: people,
    then: (window) => window.click('input[value=report]'),
  },
];
