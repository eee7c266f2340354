// The agenda over a backend in memory: typed, moved, added to, and undone.
import { page, userEvent } from 'vitest/browser';
import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { agendaItem, agendaRole, agendaSession } from '../../testing/agenda';
import { backend, event, refusal } from '../../testing/backend';
import type { AgendaSession } from '../../ipc/client';
import { asked } from '../../lib/route.svelte';
import Toasts from '../../app/Toasts.svelte';
import Agenda from './Agenda.svelte';

type Backend = Required<NonNullable<Parameters<typeof backend>[0]>>;

let sessions: AgendaSession[];

beforeEach(() => {
  sessions = [
    agendaSession({
      items: [
        agendaItem('Đón tiếp', { kind: 'reception', start: '07:30', end: '08:00' }),
        agendaItem('Khai mạc', { kind: 'opening', roles: [agendaRole('Nguyễn Thanh Lâm', { title: 'Thứ trưởng' })] }),
      ],
    }),
    agendaSession({ id: 's2', halfDay: 'afternoon', items: [agendaItem('Thảo luận')] }),
  ];
});

async function shown(changes: Parameters<typeof backend>[0] = {}) {
  const carried = { carry_out: () => ({ value: null, changes: ['item'] }) };
  const calls = backend({ get_agenda: () => sessions, ...carried, ...changes });
  await render(Agenda, { event: event() });
  await expect.element(page.getByRole('heading', { name: 'Thứ Năm, 06/6/2024' })).toBeVisible();
  return calls;
}

const times = (name: string) => page.getByRole('textbox', { name }).all();

test('a time is typed as people write it, and what is no time is said beside it', async () => {
  const { carry_out } = await shown();
  const start = times('Bắt đầu').at(1);
  await expect.element(start!).toHaveValue('07h30');
  await start!.fill('7h45');
  await userEvent.tab();
  await vi.waitFor(() => expect(carry_out).toHaveBeenCalledOnce());
  expect(carry_out.mock.lastCall?.[0]).toMatchObject({ operation: 'set_item', record: 'Đón tiếp', form: { start: '07:45' } });
  await times('Kết thúc').at(1)!.fill('sáng');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Giờ viết như 8h30')).toBeVisible();
  expect(carry_out).toHaveBeenCalledOnce();
});

test('Esc gives up what was typed', async () => {
  const { carry_out } = await shown();
  const title = page.getByRole('textbox', { name: 'Tên nội dung' }).first();
  await title.fill('Khác');
  await userEvent.keyboard('{Escape}');
  await expect.element(title).toHaveValue('Đón tiếp');
  expect(carry_out).not.toHaveBeenCalled();
});

test('Alt and an arrow move an item, and keep the focus in it', async () => {
  const { carry_out } = await shown({
    carry_out: ({ record }) => {
      const [first, second] = sessions[0]!.items;
      if (record === 'Khai mạc') sessions = [{ ...sessions[0]!, items: [second!, first!] }, sessions[1]!];
      return { value: null, changes: ['item'] };
    },
  });
  const title = page.getByRole('textbox', { name: 'Tên nội dung' }).nth(1);
  await title.click();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await vi.waitFor(() => expect(carry_out).toHaveBeenCalledOnce());
  expect(carry_out.mock.lastCall?.[0]).toEqual({ operation: 'arrange_item', record: 'Khai mạc', form: { place: 0 } });
  const moved = page.getByRole('textbox', { name: 'Tên nội dung' }).first();
  await expect.element(moved).toHaveValue('Khai mạc');
  await expect.element(moved).toHaveFocus();
});

test('an item that is moved beyond its session goes into the next one', async () => {
  const { carry_out } = await shown();
  await page.getByRole('textbox', { name: 'Tên nội dung' }).nth(1).click();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await vi.waitFor(() => expect(carry_out).toHaveBeenCalledTimes(2));
  expect(carry_out.mock.calls.map(([call]) => [call.operation, call.form])).toEqual([
    ['set_item', { session_id: 's2' }],
    ['arrange_item', { place: 0 }],
  ]);
});

test('a title and Enter add an item that begins where the last one ends', async () => {
  sessions = [agendaSession({ items: [agendaItem('Đón tiếp', { start: '07:30', end: '08:00' })] })];
  const { carry_out } = await shown();
  await page.getByRole('textbox', { name: 'Gõ tên nội dung mới rồi bấm Enter' }).fill('Khai mạc');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(carry_out).toHaveBeenCalledOnce());
  expect(carry_out.mock.lastCall?.[0].form).toEqual({ session_id: 's1', kind: 'opening', title: 'Khai mạc', start: '08:00' });
  await page.getByRole('textbox', { name: 'Gõ tên nội dung mới rồi bấm Enter' }).fill('9h - 9h45 Ngoại giao công chúng');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(carry_out).toHaveBeenCalledTimes(2));
  expect(carry_out.mock.lastCall?.[0].form).toMatchObject({ kind: 'lecture', title: 'Ngoại giao công chúng', start: '09:00', end: '09:45' });
});

test('what is removed can be had back from the message that says so', async () => {
  const { carry_out, undo } = await shown();
  await render(Toasts);
  await page.getByRole('button', { name: 'Xóa Đón tiếp' }).click();
  await expect.element(page.getByText('Đã xóa “Đón tiếp”')).toBeInTheDocument();
  expect(carry_out.mock.lastCall?.[0]).toEqual({ operation: 'remove_item', record: 'Đón tiếp', form: {} });
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await vi.waitFor(() => expect(undo).toHaveBeenCalledOnce());
});

test('somebody is added as new, or as the words stand', async () => {
  const { carry_out } = await shown({
    carry_out: ({ operation }) => {
      const made = { id: 'p9', full_name: 'x' } as never;
      return { value: operation === 'add_person' ? made : null, changes: [] };
    },
  });
  await page.getByRole('button', { name: /^Nguyễn Thanh Lâm/ }).click();
  await page.getByLabelText('Thêm người, cơ quan').fill('Các đại sứ');
  await page.getByRole('option', { name: 'Ghi nguyên văn “Các đại sứ”' }).click();
  await vi.waitFor(() => expect(carry_out).toHaveBeenCalledOnce());
  expect(carry_out.mock.lastCall?.[0].form).toEqual({ item_id: 'Khai mạc', kind: 'speaker', wording: 'Các đại sứ' });
  await page.getByLabelText('Thêm người, cơ quan').fill('Lê Ánh');
  await page.getByRole('option', { name: 'Thêm người mới “Lê Ánh”' }).click();
  await vi.waitFor(() => expect(carry_out).toHaveBeenCalledTimes(3));
  expect(carry_out.mock.lastCall?.[0].form).toEqual({ item_id: 'Khai mạc', kind: 'speaker', person_id: 'p9' });
  await expect.element(page.getByLabelText('Thêm người, cơ quan')).toHaveValue('');
});

test('a file is attached to a talk and opened; a kind that cannot be shown is said so', async () => {
  const file = { id: 'm1', title: 'Bài', fileId: 'f1', name: 'bai.pptx', size: 2048, attached: null };
  sessions = [agendaSession({ items: [agendaItem('Khai mạc', { files: [file] })] })];
  const { carry_out, open_file } = await shown({
    choose_file: () => 't1',
    open_file: () => Promise.reject(refusal('no_program')),
  });
  await page.getByRole('button', { name: /^Chưa có người trình bày/ }).click();
  await page.getByRole('button', { name: 'Đính kèm tệp…' }).click();
  await vi.waitFor(() => expect(carry_out).toHaveBeenCalledOnce());
  expect(carry_out.mock.lastCall?.[0]).toEqual({
    operation: 'attach_file',
    record: null,
    form: { file: 't1', to: 'item', record: 'Khai mạc' },
  });
  await page.getByRole('button', { name: 'Mở Bài' }).click();
  await vi.waitFor(() => expect(open_file.mock.lastCall?.[0]).toEqual({ id: 'f1' }));
});

test.each([
  ['a session', 's2', 'Phiên hai'],
  ['what somebody does', 'r1', 'Khai mạc'],
  ['somebody who chairs', 'p1', 'Phiên hai'],
  ['a body that speaks', 'o1', 'Khai mạc'],
  ['a file of a session', 'm1', 'Phiên hai'],
])('%s that was looked for elsewhere is shown where it stands', async (_, wanted, place) => {
  const file = { id: 'm1', title: 'Bài', fileId: 'f1', name: 'bai.pptx', size: 2048, attached: null };
  const opening = agendaItem('Khai mạc', { roles: [agendaRole('Sở', { id: 'r1' })] });
  const second = { id: 's2', name: 'Phiên hai', roles: [agendaRole('Phạm S', { id: 'r2' })], files: [file] };
  sessions = [agendaSession({ items: [opening] }), agendaSession(second)];
  const none = { event_id: null, session_id: null, item_id: null, kind: 'speaker', wording: null, title: null } as const;
  const bodys = { ...none, id: 'r1', person_id: null, organisation_id: 'o1' };
  const persons = { ...none, id: 'r2', person_id: 'p1', organisation_id: null };
  const list_records: Backend['list_records'] = ({ noun, with: given }) => {
    if (noun !== 'role') return [];
    return [bodys, persons].filter((one) => Object.entries(given).every(([field, value]) => one[field as 'id'] === value));
  };
  location.hash = `#/events/e1/agenda?open=${wanted}`;
  await vi.waitFor(() => expect(asked().get('open')).toBe(wanted));
  await shown({ list_records });
  await expect.element(page.getByRole('complementary').getByRole('heading', { name: place })).toBeVisible();
});

test('an empty agenda says what it is for, and a session is added to a half-day', async () => {
  sessions = [];
  const { carry_out } = backend({
    get_agenda: () => sessions,
    carry_out: () => ({ value: { id: 's9' } as never, changes: [] }),
  });
  await render(Agenda, { event: event() });
  await page.getByRole('button', { name: 'Thêm phiên' }).click();
  await page.getByRole('menuitem', { name: 'Chiều' }).click();
  await vi.waitFor(() => expect(carry_out).toHaveBeenCalledOnce());
  expect(carry_out.mock.lastCall?.[0].form).toEqual({ event_id: 'e1', date: '2024-06-06', half_day: 'afternoon' });
});
