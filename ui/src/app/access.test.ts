// Every screen in both themes is held to WCAG 2.2 AA by axe.
import axe from 'axe-core';
import { page, userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { settings, themes } from '../lib/settings.svelte';
import { backend, event, refusal, finding } from '../testing/backend';
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
    name: 'an import',
    address: '#/events/e1/delegates',
    ready: 'Đại biểu',
    act: () => page.getByRole('button', { name: 'Nhập danh sách' }).click(),
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

const refused = [{ row: 12, column: 'C', reason: 'name_missing' as const }];
const report = { added: 2, updated: 0, unchanged: 0, refused };

for (const theme of themes.filter((name) => name !== 'system')) {
  for (const screen of screens) {
    test(`${screen.name}, ${theme}`, async () => {
      const { holds } = backend({
        print_document: () => onePage(),
        preview_merge: () => ({
          folds: true,
          fields: [
            { field: 'full_name', first: 'Lê Ánh', second: 'Lê Thị Ánh', same: false },
            { field: 'phone', first: '0912 ••• 678', second: '', same: false },
            { field: 'province', first: 'p63-68', second: 'p63-68', same: true },
          ],
        }),
        check_document: () => [finding('duplicate_name', 'Nguyễn Văn Hùng')],
        choose_import: () => ({ token: 't', file: 'a.xlsx', report }),
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
