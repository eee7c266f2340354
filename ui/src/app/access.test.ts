// Every screen in both themes is held to WCAG 2.2 AA by axe.
import axe from 'axe-core';
import { page, userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { settings, themes } from '../lib/settings.svelte';
import { backend, event, refusal, finding } from '../testing/backend';
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
    name: 'an import',
    address: '#/events/e1/delegates',
    ready: 'Đại biểu',
    act: () => page.getByRole('button', { name: 'Nhập danh sách' }).click(),
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
  { name: 'settings', address: '#/settings', ready: 'Cài đặt' },
];

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

const refused = [{ row: 12, column: 'C', reason: 'name_missing' as const }];
const report = { added: 2, updated: 0, unchanged: 0, refused };

for (const theme of themes.filter((name) => name !== 'system')) {
  for (const screen of screens) {
    test(`${screen.name}, ${theme}`, async () => {
      const { holds } = backend({
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
