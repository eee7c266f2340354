// Every screen in both themes is held to WCAG 2.2 AA by axe.
import axe from 'axe-core';
import { page, userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { settings, themes } from '../lib/settings.svelte';
import { backend, event, refusal, finding } from '../testing/backend';
import { intake } from '../testing/intake';
import { onePage } from '../testing/pdf';
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
  { name: 'the details of an event', address: '#/events/e1/details', ready: 'Thông tin sự kiện' },
  {
    name: 'delegates with one open',
    address: '#/events/e1/delegates',
    ready: 'Đại biểu',
    act: async () => {
      await page.getByRole('gridcell', { name: 'Phạm S' }).click();
      await userEvent.keyboard('{ArrowUp}');
    },
  },
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
  {
    name: 'documents with something to look at',
    address: '#/events/e1/documents',
    ready: 'Bản in',
    act: async () => {
      await expect.element(page.getByText('1 chỗ nên xem lại')).toBeVisible();
    },
  },
  { name: 'settings', address: '#/settings', ready: 'Cài đặt' },
];


for (const theme of themes.filter((name) => name !== 'system')) {
  for (const screen of screens) {
    test(`${screen.name}, ${theme}`, async () => {
      const { holds } = backend({
        print_document: () => onePage(),
        check_document: () => [finding('duplicate_name', 'Nguyễn Văn Hùng')],
        ...intake(),
        journal: () => ({ undo: { operation: 'create_event', subject: 'Tập huấn' }, redo: null }),
      });
      if (!screen.empty) holds([event(), event({ id: 'e2', parentId: 'e1', start: null, sample: false, delegates: 0 })]);
      settings.theme = theme;
      location.hash = screen.address;
      await render(App);
      await expect.element(page.getByRole('heading', { name: screen.ready, exact: true }).first()).toBeVisible();
      await screen.act?.();
      await complainsOfNothing();
    });
  }

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
