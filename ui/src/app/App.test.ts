// The whole window over a backend in memory, by mouse and by keyboard.
import { userEvent } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { backend, desk, event, refusal } from '../testing/backend';
import App from './App.svelte';

async function at(address: string): Promise<void> {
  location.hash = address;
  await new Promise((done) => requestAnimationFrame(done));
}

test('an empty home teaches, and opens the sample', async () => {
  backend();
  await render(App);
  await page.getByRole('button', { name: 'Mở hội nghị mẫu' }).click();
  await expect.element(page.getByRole('link', { name: /quảng bá hình ảnh/ })).toBeVisible();
  await expect.element(page.getByText('300 đại biểu')).toBeVisible();
  await expect.element(page.getByText('Đã mở hội nghị mẫu')).toBeVisible();
});

test('everything that is wrong with a form is said at once, beside the fields', async () => {
  const { create_event } = backend();
  await at('#/new');
  await render(App);
  await page.getByLabelText('Ngày khai mạc').fill('31/6/2024');
  await page.getByLabelText('Ngày bế mạc').fill('mai');
  await page.getByRole('button', { name: 'Tạo sự kiện' }).click();
  await expect.element(page.getByText('Còn 3 chỗ cần sửa')).toBeVisible();
  await expect.element(page.getByLabelText('Tên sự kiện')).toHaveFocus();
  await expect.element(page.getByLabelText('Tên sự kiện')).toHaveAccessibleDescription('Cần điền chỗ này');
  await expect.element(page.getByLabelText('Ngày bế mạc')).toHaveAttribute('aria-invalid', 'true');
  expect(create_event).not.toHaveBeenCalled();
});

test('what Rust refuses is shown beside its field as well', async () => {
  const taken = refusal('invalid', { fields: [{ field: 'code', problem: 'taken', values: {} }] });
  backend({ create_event: () => Promise.reject(taken) });
  await at('#/new');
  await render(App);
  await page.getByLabelText('Tên sự kiện').fill('Tập huấn');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByLabelText('Mã ngắn')).toHaveAccessibleDescription('Đã có sự kiện dùng mã này');
});

test('a new event is sent with ISO dates and its province, and opened', async () => {
  const { create_event } = backend();
  await at('#/new');
  await render(App);
  await page.getByLabelText('Tên sự kiện').fill('Tập huấn ở Đà Nẵng');
  await page.getByLabelText('Ngày khai mạc').fill('6/6/2024');
  await page.getByLabelText('Sáng').click();
  await page.getByLabelText('Tỉnh, thành').fill('da nang');
  await expect.element(page.getByRole('option', { name: 'Đà Nẵng' })).toHaveAttribute('data-highlighted');
  await userEvent.keyboard('{Enter}');
  await page.getByRole('button', { name: 'Tạo sự kiện' }).click();
  await expect.element(page.getByRole('heading', { name: 'Tổng quan' })).toBeVisible();
  expect(create_event.mock.lastCall?.[0].event).toMatchObject({
    name: 'Tập huấn ở Đà Nẵng',
    start: '2024-06-06',
    end: '2024-06-06',
    halfDay: 'morning',
    province: { scheme: 'p63', code: '48' },
    code: null,
  });
});

test('an edit is saved when its field is left, and the bar says so', async () => {
  const { update_event, holds } = backend();
  holds([event()]);
  await at('#/events/e1/details');
  await render(App);
  await page.getByLabelText('Tên sự kiện').fill('Tên khác');
  await userEvent.tab();
  await expect.element(page.getByText('Đã lưu')).toBeVisible();
  expect(update_event.mock.lastCall?.[0]).toMatchObject({ id: 'e1', event: { name: 'Tên khác' } });
  await expect.element(page.getByRole('banner').getByText('Tên khác')).toBeVisible();
});

test('an edit that cannot be accepted is kept on the screen and said not to be saved', async () => {
  const { update_event, holds } = backend();
  holds([event()]);
  await at('#/events/e1/details');
  await render(App);
  await page.getByLabelText('Tên sự kiện').fill('');
  await userEvent.tab();
  await expect.element(page.getByText('Chưa lưu, còn chỗ cần sửa')).toBeVisible();
  expect(update_event).not.toHaveBeenCalled();
});

test('delegates are searched as one types and read with the keyboard alone', async () => {
  const { list_delegates, holds } = backend();
  holds([event()]);
  await at('#/events/e1/delegates');
  await render(App);
  await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '4');
  await userEvent.keyboard('{Control>}f{/Control}dinh tien');
  await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '2');
  await vi.waitFor(() =>
    expect(list_delegates.mock.lastCall?.[0].query).toMatchObject({ search: 'dinh tien', sort: 'name' }),
  );
  await userEvent.keyboard('{Enter} ');
  await expect.element(page.getByRole('complementary', { name: 'Thông tin đại biểu' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('complementary')).not.toBeInTheDocument();
  await expect.element(page.getByRole('grid')).toHaveFocus();
});

test('a heading sorts the list', async () => {
  const { list_delegates, holds } = backend();
  holds([event()]);
  await at('#/events/e1/delegates');
  await render(App);
  await page.getByRole('button', { name: 'Đơn vị' }).click();
  await expect.element(page.getByRole('columnheader', { name: 'Đơn vị' })).toHaveAttribute('aria-sort', 'ascending');
  await vi.waitFor(() => expect(list_delegates.mock.lastCall?.[0].query.sort).toBe('organisation'));
});

test('a list is taken in by a screen of its own', async () => {
  const { holds } = backend();
  holds([event()]);
  await at('#/events/e1/delegates');
  await render(App);
  await page.getByRole('button', { name: 'Nhập danh sách' }).click();
  await expect.element(page.getByRole('heading', { name: 'Nhập danh sách đại biểu' })).toBeVisible();
  expect(location.hash).toBe('#/events/e1/import');
});

test('Ctrl+Z takes the last thing back and says what it was', async () => {
  const { undo } = backend({ journal: () => ({ undo: { operation: 'create_event', subject: 'Tập huấn' }, redo: null }) });
  await render(App);
  await expect.element(page.getByRole('button', { name: 'Hoàn tác' })).toHaveAttribute('aria-disabled', 'false');
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(page.getByText(/^Đã hoàn tác: tạo/)).toBeVisible();
  expect(undo).toHaveBeenCalledOnce();
});

test('Ctrl+Z inside a text that is being typed belongs to the text', async () => {
  const { undo } = backend();
  await at('#/new');
  await render(App);
  await userEvent.type(page.getByLabelText('Tên sự kiện'), 'Tập');
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(undo).not.toHaveBeenCalled();
});

test('the language changes while the window is open', async () => {
  backend();
  await at('#/settings/look');
  await render(App);
  await page.getByRole('radio', { name: 'English' }).click();
  await expect.element(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  expect(document.documentElement.lang).toBe('en');
});

test('data that is in use elsewhere is said so, and can be tried again', async () => {
  let held = true;
  const inUse = refusal('workspace_in_use', { params: { holder: 'langbiang-cli (4711)' } });
  backend({
    desk: () => (held ? Promise.reject(inUse) : desk()),
  });
  await render(App);
  await expect.element(page.getByRole('alert')).toHaveTextContent('langbiang-cli (4711)');
  held = false;
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await expect.element(page.getByRole('heading', { name: 'Bắt đầu từ một sự kiện' })).toBeVisible();
});

test('an answer that is no error of ours becomes words too', async () => {
  backend({ make_samples: () => Promise.reject('Command make_samples not allowed by ACL') });
  await render(App);
  await page.getByRole('button', { name: 'Mở hội nghị mẫu' }).click();
  await expect.element(page.getByText('Chương trình gặp lỗi.')).toBeVisible();
});
