// Every screen in both themes is held to WCAG 2.2 AA by axe.
import axe from 'axe-core';
import { page, userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { close } from '../lib/panel.svelte';
import { settings, themes } from '../lib/settings.svelte';
import { agendaItem, agendaRole, agendaSession } from '../testing/agenda';
import type { Kept } from '../ipc/client';
import { backend, recordsOf, check, desk, event, found, overview, refusal, finding } from '../testing/backend';
import { intake } from '../testing/intake';
import App from './App.svelte';

interface Screen {
  name: string;
  address: string;
  ready: string;
  empty?: boolean;
  act?: () => Promise<void>;
}

const screens: Screen[] = [
  { name: 'an empty home', address: '#/', ready: 'Bắt đầu từ một sự kiện', empty: true },
  { name: 'home', address: '#/', ready: 'Sự kiện' },
  { name: 'a new event', address: '#/new', ready: 'Tạo sự kiện' },
  {
    name: 'a form with problems',
    address: '#/new',
    ready: 'Tạo sự kiện',
    act: () => page.getByRole('button', { name: 'Tạo sự kiện' }).click(),
  },
  {
    name: 'an open list of provinces',
    address: '#/new',
    ready: 'Tạo sự kiện',
    act: () => page.getByLabelText('Tỉnh, thành').click(),
  },
  {
    name: 'an event with its menu open',
    address: '#/',
    ready: 'Sự kiện',
    act: () => page.getByRole('button', { name: /^Việc khác/ }).first().click(),
  },
  {
    name: 'an event that is duplicated',
    address: '#/',
    ready: 'Sự kiện',
    act: async () => {
      await page.getByRole('button', { name: /^Việc khác/ }).first().click();
      await page.getByRole('menuitem', { name: 'Nhân bản sự kiện' }).click();
    },
  },
  { name: 'the overview of an event', address: '#/events/e1/overview', ready: 'Tổng quan' },
  {
    name: 'the overview with its table',
    address: '#/events/e1/overview',
    ready: 'Tổng quan',
    act: () => page.getByRole('radio', { name: 'Bảng' }).click(),
  },
  {
    name: 'the palette with what was found',
    address: '#/events/e1/overview',
    ready: 'Tổng quan',
    act: async () => {
      await userEvent.keyboard('{Control>}k{/Control}dung');
      await expect.element(page.getByRole('option', { name: /Đinh Tiến Dũng/ })).toBeVisible();
    },
  },
  { name: 'help', address: '#/', ready: 'Sự kiện', act: () => userEvent.keyboard('{F1}') },
  { name: 'the keys', address: '#/events/e1/overview', ready: 'Tổng quan', act: () => userEvent.keyboard('?') },
  { name: 'the details of an event', address: '#/events/e1/details', ready: 'Thông tin sự kiện' },
  {
    name: 'delegates with one open',
    address: '#/events/e1/delegates',
    ready: 'Đại biểu',
    act: async () => {
      await page.getByRole('gridcell', { name: 'Phạm S', exact: true }).click();
      await userEvent.keyboard('{ArrowUp} ');
      await expect.element(page.getByLabelText('Họ và tên')).toBeVisible();
    },
  },
  {
    name: 'delegates that are selected',
    address: '#/events/e1/delegates?category=B%C3%A1o+ch%C3%AD&missing=phone',
    ready: 'Đại biểu',
    act: async () => {
      await page.getByRole('gridcell', { name: 'Phạm S', exact: true }).click();
      await userEvent.keyboard('{Control>}a{/Control}');
      await expect.element(page.getByRole('toolbar')).toBeVisible();
    },
  },
  {
    name: 'a cell that is being written',
    address: '#/events/e1/delegates',
    ready: 'Đại biểu',
    act: async () => {
      await page.getByRole('gridcell', { name: 'Lâm Đồng', exact: true }).first().click();
      await userEvent.keyboard('{Enter}{ArrowDown}');
      await expect.element(page.getByRole('listbox')).toBeVisible();
    },
  },
  {
    name: 'a menu of filters',
    address: '#/events/e1/delegates',
    ready: 'Đại biểu',
    act: () => page.getByRole('button', { name: 'Thành phần' }).first().click(),
  },
  {
    name: 'the columns to choose from',
    address: '#/events/e1/delegates',
    ready: 'Đại biểu',
    act: () => page.getByRole('button', { name: 'Cột', exact: true }).click(),
  },
  {
    name: 'a new delegate',
    address: '#/events/e1/delegates',
    ready: 'Đại biểu',
    act: () => page.getByRole('button', { name: 'Thêm đại biểu' }).click(),
  },
  {
    name: 'an export',
    address: '#/events/e1/delegates',
    ready: 'Đại biểu',
    act: () => page.getByRole('button', { name: 'Xuất' }).click(),
  },
  { name: 'nobody twice', address: '#/events/e1/delegates?view=duplicates', ready: 'Không thấy ai trùng' },
  { name: 'two to compare', address: '#/events/e1/delegates?view=duplicates&keep=a&other=b', ready: 'So sánh hai người' },
  { name: 'quotas', address: '#/events/e1/delegates?view=quotas', ready: 'Theo tỉnh, thành' },
  {
    name: 'nobody found',
    address: '#/events/e1/delegates',
    ready: 'Đại biểu',
    act: () => page.getByRole('searchbox').fill('zzz'),
  },
  {
    name: 'the beginning of an import',
    address: '#/events/e1/import',
    ready: 'Nhập danh sách đại biểu',
  },
  {
    name: 'how a list was understood',
    address: '#/events/e1/import',
    ready: 'Nhập danh sách đại biểu',
    act: async () => {
      await page.getByRole('button', { name: 'Chọn tệp…' }).click();
      await expect.element(page.getByRole('heading', { name: 'Vị trí bảng' })).toBeVisible();
    },
  },
  {
    name: 'the preview of a list',
    address: '#/events/e1/import',
    ready: 'Nhập danh sách đại biểu',
    act: async () => {
      await page.getByRole('button', { name: 'Chọn tệp…' }).click();
      await page.getByRole('button', { name: 'Xem trước', exact: true }).first().click();
      await expect.element(page.getByRole('button', { name: 'Là người này' })).toBeVisible();
    },
  },
  { name: 'rows that wait', address: '#/events/e1/import', ready: 'Nhập danh sách đại biểu', act: () => page.getByRole('button', { name: 'Sửa các dòng này' }).click() },
  { name: 'attendance', address: '#/events/e1/attendance', ready: 'Điểm danh' },
  {
    name: 'attendance by numbers',
    address: '#/events/e1/attendance',
    ready: 'Điểm danh',
    act: () => page.getByLabelText('Gõ số từ danh sách ký').click(),
  },
  {
    name: 'certificates with one open',
    address: '#/events/e1/certificates',
    ready: 'Giấy chứng nhận',
    act: () => page.getByRole('gridcell', { name: 'Phạm S' }).click(),
  },
  {
    name: 'issuing',
    address: '#/events/e1/certificates',
    ready: 'Giấy chứng nhận',
    act: () => page.getByRole('button', { name: 'Cấp cho 1 người' }).click(),
  },
  {
    name: 'the register',
    address: '#/events/e1/certificates',
    ready: 'Giấy chứng nhận',
    act: async () => {
      await page.getByLabelText('Sổ cấp').click();
      await page.getByRole('gridcell', { name: '01/GCN' }).click();
    },
  },
  {
    name: 'the report',
    address: '#/events/e1/certificates',
    ready: 'Giấy chứng nhận',
    act: () => page.getByLabelText('Báo cáo').click(),
  },
  { name: 'the shelf of documents', address: '#/events/e1/documents', ready: 'Bản in' },
  { name: 'all designs', address: '#/designs', ready: 'Mẫu thiết kế' },
  {
    name: 'a design with a fault',
    address: '#/designs/band-2',
    ready: 'Dải màu',
    act: async () => {
      await page.getByRole('option', { name: '‹Họ và tên›' }).click();
      await expect.element(page.getByText(/Ô này đè lên ô khác/)).toBeVisible();
    },
  },
  {
    name: 'documents with something to look at',
    address: '#/events/e1/documents?document=badges',
    ready: 'Thẻ đại biểu',
    act: async () => {
      await expect.element(page.getByText('1 chỗ nên xem lại')).toBeVisible();
    },
  },
  { name: 'the organisation', address: '#/settings/office', ready: 'Cơ quan' },
  {
    name: 'signers, one open',
    address: '#/settings/papers',
    ready: 'Văn bản',
    act: () => page.getByRole('button', { name: /^Nguyễn Văn Lâm/ }).click(),
  },
  { name: 'the printer', address: '#/settings/printer', ready: 'Máy in' },
  {
    name: 'a restore',
    address: '#/settings/backups',
    ready: 'Sao lưu',
    act: async () => {
      await page.getByRole('button', { name: 'Khôi phục…' }).click();
      await expect.element(page.getByText('Sau đó')).toBeVisible();
    },
  },
  { name: 'backups', address: '#/settings/backups', ready: 'Sao lưu' },
  { name: 'personal data', address: '#/settings/privacy', ready: 'Dữ liệu cá nhân' },
  {
    name: 'a purge',
    address: '#/settings/privacy',
    ready: 'Dữ liệu cá nhân',
    act: () => page.getByRole('button', { name: 'Xem và xóa…' }).click(),
  },
  { name: 'the look', address: '#/settings/look', ready: 'Giao diện' },
  {
    name: 'the agenda with a talk open',
    address: '#/events/e1/agenda',
    ready: 'Chương trình',
    act: async () => {
      await page.getByRole('button', { name: /^Nguyễn Thanh Lâm/ }).click();
      await page.getByLabelText('Thêm người, cơ quan').fill('l');
    },
  },
  {
    name: 'the agenda with a session open',
    address: '#/events/e1/agenda',
    ready: 'Chương trình',
    act: () => page.getByRole('button', { name: /^Chưa có chủ trì/ }).click(),
  },
];


const talk = agendaItem('Khai mạc', {
  start: '08:00',
  roles: [agendaRole('Nguyễn Thanh Lâm')],
  files: [{ id: 'm', title: 'Bài', fileId: 'f', name: 'bai.pptx', size: 2048, attached: '2024-06-01T01:00:00Z' }],
});
const agenda = [agendaSession({ items: [talk, agendaItem('Giải lao', { kind: 'break' })] })];
const preview = {
  newest: null,
  added: ['A'],
  removed: [],
  changed: [],
  records: [{ noun: 'delegate', now: 300, then: 12 }],
  operationsLost: 4,
  certificatesLost: [],
};
const kept: Record<string, Kept[]> = {
  signer: [
    { id: 'g', full_name: 'Nguyễn Văn Lâm', authority: 'deputy', on_behalf_of: 'Giám đốc', post: 'Phó Giám đốc', signature_id: null },
  ],
  organiser: [{ id: 'o', event_id: 'e1', role: 'main', organisation_id: 'b' }],
  room: [{ id: 'r', event_id: 'e1', name: 'Hội trường lớn', floor: null, building: null, capacity: 400, note: null }],
  delegation: [
    { id: 'd', event_id: 'e1', name: 'Đoàn Hà Giang', organisation_id: null, province: null, head_id: null, note: null },
  ],
  disclosure: [
    { id: 'x', event_id: 'e1', kind: 'list', columns: 'full_name,phone', count: 3, purpose: 'Xe đón', recipient: null, disclosed: '2024-06-01T01:00:00Z' },
  ],
};
const print = {
  id: 'p1', document: 'badges' as const, language: 'vi' as const, style: 'state' as const, design: null, selection: null,
  printed: '2026-11-24T02:15:00Z', pages: 3, options: {},
};
const since = {
  printed: print.printed, nothing: false, added: ['Phạm S'], gone: [], changed: [], shared: [], told: [],
};
const design = {
  format: 1, name: 'band-2', purpose: 'badge', title: 'Dải màu', title_en: 'Band', page: [90, 130],
  colours: { main: '#12395b' }, fonts: { body: { family: 'Be Vietnam Pro' } },
  area: [{ kind: 'text', x: 10, y: 50, width: 70, height: 20, text: '{name}', font: 'body', size: 26 }],
};


for (const theme of themes.filter((name) => name !== 'system')) {
  for (const screen of screens) {
    test(`${screen.name}, ${theme}`, async () => {
      const { holds } = backend({
        preview_merge: () => ({
          folds: true,
          fields: [
            { field: 'full_name', first: 'Lê Ánh', second: 'Lê Thị Ánh', same: false },
            { field: 'phone', first: '0912 ••• 678', second: '', same: false },
            { field: 'province', first: 'p63-68', second: 'p63-68', same: true },
          ],
        }),
        ...intake(),
        get_agenda: () => agenda,
        list_records: (asked) =>
          asked.noun === 'delegate' ? recordsOf(asked) : (kept[asked.noun] ?? intake().list_records(asked)),
        list_backups: () => [{ token: 't', at: '2024-06-06T01:02:03Z', reason: 'exit', size: 1_000_000, sound: true }],
        preview_restore: () => ({ ...preview }),
        list_due: () => [{ eventId: 'e1', name: 'Tập huấn', keepUntil: '2026-06-06', settled: false, delegates: 300 }],
        search_everything: () => [found('delegate', 'Đinh Tiến Dũng', { nameMarks: [[10, 14]] })],
        show_overview: () => overview({
          checks: [check('conflicts', 1, 9), check('files', 2, 4, ['A', 'B']), check('prints', 1, 2), check('backup', 1, 1)],
          conflicts: [{ kind: 'room', id: 'i1', name: 'A', date: '2024-06-06', time: '08:30', other: 'B', shared: 'P1' }],
          outdated: [{ document: 'badges', printed: '2024-06-01T01:00:00Z', changed: 3, new: 0 }],
        }),
        preview_document: () => ({ token: 'p', pages: 1, findings: [finding('duplicate_name', 'Nguyễn Văn Hùng')] }),
        print_log: () => [print],
        changed_since: () => since,
        document_choices: () => [{ name: 'size', kind: 'word', words: ['design', 'own'], value: 'own', usual: 'design' }],
        list_designs: () => [
          { name: 'band-2', document: 'badges', title: 'Dải màu', titleEn: 'Band', own: true, page: [90, 130] },
        ],
        read_design: () => design,
        draw_design: () => ({
          token: 'd', text: '', tight: [], faults: [{ area: 0, part: null, key: 'kind', kind: 'overlap', detail: '' }],
        }),
        journal: () => ({ undo: { operation: 'create_event', subject: 'Tập huấn' }, redo: null }),
      });
      if (!screen.empty) holds([event(), event({ id: 'e2', parentId: 'e1', start: null, sample: false, delegates: 0 })]);
      close();
      settings.theme = theme;
      location.hash = screen.address;
      await render(App);
      await expect.element(page.getByRole('heading', { name: screen.ready, exact: true }).first()).toBeVisible();
      await screen.act?.();
      await complainsOfNothing();
    });
  }

  test(`the first minute, ${theme}`, async () => {
    const folder = { token: 't', folder: 'OneDrive', unfit: 'synced' as const, service: 'OneDrive', known: false };
    backend({ desk: () => desk({ fresh: true }), choose_data_folder: () => folder });
    settings.theme = theme;
    await render(App);
    await page.getByRole('button', { name: 'Chọn nơi khác' }).click();
    await expect.element(page.getByText(/OneDrive đang đồng bộ/)).toBeVisible();
    await complainsOfNothing();
  });

  test(`data that cannot be opened, ${theme}`, async () => {
    backend({ desk: () => Promise.reject(refusal('workspace_corrupt', { params: { path: 'Langbiang' } })) });
    settings.theme = theme;
    await render(App);
    await expect.element(page.getByRole('alert')).toBeVisible();
    await complainsOfNothing();
  });
}

async function complainsOfNothing(): Promise<void> {
  const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await axe.run(document, { runOnly: rules });
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`);
  expect(found).toEqual([]);
}
