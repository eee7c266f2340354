// The palette over a backend in memory, by the keyboard alone.
import { page, userEvent } from 'vitest/browser';
import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { possible } from '../../lib/actions';
import { close } from '../../lib/panel.svelte';
import { papers } from '../../lib/papers';
import { route, settingsParts } from '../../lib/route.svelte';
import { backend, event, found } from '../../testing/backend';
import App from '../App.svelte';

beforeEach(() => {
  close();
  localStorage.removeItem('recent');
});

const field = () => page.getByRole('combobox', { name: 'Tìm và làm mọi việc' });

/** Opens the palette and types once it listens. */
async function ask(typed: string): Promise<void> {
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard(typed);
}

test('somebody is found as one types and opened in the event', async () => {
  const { search_everything, holds } = backend({
    search_everything: () => [found('event', 'Tập huấn'), found('delegate', 'Đinh Tiến Dũng', { nameMarks: [[0, 4]] })],
  });
  holds([event()]);
  await render(App);
  await expect.element(page.getByRole('heading', { name: 'Sự kiện' })).toBeVisible();
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('dinh');
  await expect.element(page.getByRole('option', { name: /Đinh Tiến Dũng/ })).toBeVisible();
  expect(search_everything.mock.lastCall?.[0]).toEqual({ text: 'dinh' });
  await expect.element(page.getByText('Đinh', { exact: true })).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(field()).not.toBeInTheDocument();
  expect(location.hash).toBe('#/events/e1/delegates?open=%C4%90inh+Ti%E1%BA%BFn+D%C5%A9ng');
});

test('a body is opened by those it sends, or in the event that it holds', async () => {
  const { holds } = backend({
    search_everything: () => [found('organisation', 'Nguyễn'), found('organisation', 'Cục Báo chí')],
  });
  holds([event()]);
  await render(App);
  await expect.element(page.getByRole('heading', { name: 'Sự kiện' })).toBeVisible();
  await ask('cuc');
  await expect.element(page.getByRole('option', { name: /Cục Báo chí/ })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(location.hash).toBe('#/events/e1/delegates?search=Nguy%E1%BB%85n'));
  await ask('cuc');
  await expect.element(page.getByRole('option', { name: /Cục Báo chí/ })).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await vi.waitFor(() => expect(location.hash).toBe('#/events/e1/details'));
});

test('an action is done, and stands first the next time', async () => {
  backend();
  await render(App);
  await expect.element(page.getByRole('heading', { name: 'Bắt đầu từ một sự kiện' })).toBeVisible();
  await ask('cai dat{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Cài đặt' })).toBeVisible();
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(page.getByRole('option').first()).toHaveTextContent('Cài đặt');
  await expect.element(page.getByRole('group', { name: 'Vừa mở' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(field()).not.toBeInTheDocument();
});

async function inEvent(part: string, changes: Parameters<typeof backend>[0] = {}) {
  const calls = backend(changes);
  calls.holds([event()]);
  location.hash = `#/events/e1/${part}`;
  await vi.waitFor(() => expect(route()).toMatchObject({ screen: 'event' }));
  await render(App);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  return calls;
}

const choose = (typed: string) => ask(`${typed}{Enter}`);

test('every paper, every part of the settings and every tab of the delegates is an action', () => {
  const all = possible({ screen: 'event', id: 'e1', part: 'overview' }).map(({ id }) => id);
  expect(papers).toHaveLength(17);
  for (const paper of papers) expect(all).toContain(`print-${paper}`);
  for (const part of settingsParts) expect(all).toContain(part === 'backups' ? part : `settings-${part}`);
  expect(all).toEqual(expect.arrayContaining(['designs', 'duplicates', 'quotas', 'add-delegate', 'export-list', 'system']));
});

test('before anything is typed the list is short', async () => {
  await inEvent('overview');
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(page.getByRole('option', { name: /Cài đặt/ })).toBeVisible();
  await expect.element(page.getByRole('option', { name: /^In:/ })).not.toBeInTheDocument();
  await expect.element(page.getByRole('option', { name: 'Cài đặt: Máy in' })).not.toBeInTheDocument();
  await expect.element(page.getByRole('option', { name: 'Thêm đại biểu' })).not.toBeInTheDocument();
});

test('somebody is added and the list exported from anywhere in the event', async () => {
  await inEvent('overview');
  await choose('them dai bieu');
  await expect.element(page.getByRole('complementary', { name: 'Thêm đại biểu' })).toBeVisible();
  expect(location.hash).toBe('#/events/e1/delegates');
  await choose('xuat danh sach');
  await expect.element(page.getByRole('dialog')).toBeVisible();
});

test('the palette presses the keys that only the screen has', async () => {
  const { save_document, open_document } = await inEvent('documents?document=programme');
  // Until the page is laid out there is nothing to save.
  await expect.element(page.getByRole('button', { name: 'Lưu PDF' })).toBeEnabled();
  await expect.element(page.getByRole('figure')).toBeVisible();
  await choose('luu pdf');
  await vi.waitFor(() => expect(save_document).toHaveBeenCalledOnce());
  await choose('mo de in');
  await vi.waitFor(() => expect(open_document).toHaveBeenCalledOnce());
});

test('looking for delegates puts the cursor into their field', async () => {
  await inEvent('delegates');
  await choose('tim dai bieu');
  await expect.element(page.getByRole('searchbox')).toHaveFocus();
});

test('what is not there is said', async () => {
  backend();
  await render(App);
  await page.getByRole('button', { name: /Tìm mọi thứ/ }).click();
  await userEvent.keyboard('zzzz');
  await expect.element(page.getByText('Không thấy gì khớp với “zzzz”', { exact: false })).toBeVisible();
});

test('a sign that opens the keys belongs to a field that is typed in', async () => {
  backend();
  location.hash = '#/new';
  await render(App);
  await page.getByLabelText('Tên sự kiện').fill('Ai?');
  await userEvent.keyboard('?');
  await expect.element(page.getByRole('complementary', { name: 'Phím tắt' })).not.toBeInTheDocument();
  await userEvent.keyboard('{Control>}/{/Control}');
  await expect.element(page.getByRole('complementary', { name: 'Phím tắt' })).toBeVisible();
});
