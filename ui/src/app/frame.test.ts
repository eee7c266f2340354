// Home, the overview of an event, the first minute and help, over a backend in memory.
import { page, userEvent } from 'vitest/browser';
import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { close } from '../lib/panel.svelte';
import { go } from '../lib/route.svelte';
import { backend, card, check, desk, event, overview, refusal } from '../testing/backend';
import App from './App.svelte';

beforeEach(close);

test('an event is duplicated with its day and without its people', async () => {
  const { carry_out, holds } = backend({ carry_out: () => ({ value: { ...event(), id: 'e2' } as never, changes: ['event'] }) });
  holds([event(), event({ id: 'e2', name: 'Bản mới' })]);
  await render(App);
  await page.getByRole('button', { name: /^Việc khác/ }).first().click();
  await page.getByRole('menuitem', { name: 'Nhân bản sự kiện' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nhân bản sự kiện' });
  await dialog.getByLabelText('Ngày khai mạc').fill('mai');
  await dialog.getByRole('button', { name: 'Nhân bản' }).click();
  await expect.element(dialog.getByLabelText('Ngày khai mạc')).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabelText('Ngày khai mạc').fill('6/6/2025');
  await dialog.getByRole('button', { name: 'Nhân bản' }).click();
  await expect.element(page.getByRole('heading', { name: 'Tổng quan' })).toBeVisible();
  expect(carry_out.mock.lastCall?.[0]).toMatchObject({
    operation: 'duplicate_event',
    form: { event_id: 'e1', start: '2025-06-06', delegates: false },
  });
});

test('an event comes in from a file, as a copy only where it is here already and that is wanted', async () => {
  const { carry_out, holds } = backend({
    choose_file: () => 't1',
    carry_out: ({ form }) =>
      form.copy ? { value: { ...event(), id: 'e2', name: 'Hội nghị (2)' } as never, changes: ['event'] } : Promise.reject(refusal('exists')),
  });
  holds([event(), event({ id: 'e2', name: 'Hội nghị (2)' })]);
  await render(App);
  await page.getByRole('button', { name: 'Nhập từ tệp…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sự kiện này đã có ở đây' });
  await expect.element(dialog).toBeVisible();
  expect(carry_out.mock.lastCall?.[0]).toEqual({ operation: 'import_event', record: null, form: { file: 't1', copy: false } });
  await dialog.getByRole('button', { name: 'Nhập thêm một bản' }).click();
  await expect.element(page.getByRole('heading', { name: 'Tổng quan' })).toBeVisible();
  await expect.element(page.getByText('Đã nhập “Hội nghị (2)”')).toBeVisible();
  expect(carry_out.mock.lastCall?.[0].form).toEqual({ file: 't1', copy: true });
});

test('an event is removed without being asked first, and undo stands beside it', async () => {
  const { carry_out, holds } = backend({ carry_out: () => ({ value: null, changes: ['event'] }) });
  holds([event()]);
  await render(App);
  await page.getByRole('button', { name: /^Việc khác/ }).click();
  await page.getByRole('menuitem', { name: 'Xóa sự kiện' }).click();
  await expect.element(page.getByText(/^Đã xóa/)).toBeVisible();
  expect(carry_out.mock.lastCall?.[0]).toMatchObject({ operation: 'remove_event', record: 'e1' });
});

test('an open menu lies over a message', async () => {
  const { holds } = backend({ carry_out: () => ({ value: null, changes: ['event'] }) });
  holds([event()]);
  await render(App);
  await page.getByRole('button', { name: /^Việc khác/ }).click();
  await page.getByRole('menuitem', { name: 'Xóa sự kiện' }).click();
  await expect.element(page.getByText(/^Đã xóa/)).toBeVisible();
  const layer = (css: string) => Number(getComputedStyle(document.querySelector(css)!).zIndex);
  const message = layer('[data-sonner-toaster]');
  await page.getByRole('button', { name: /^Việc khác/ }).click();
  await expect.element(page.getByRole('menu')).toBeVisible();
  expect(layer('[role=menu].popup')).toBeGreaterThan(message);
});

test('many events can be searched without accents and sorted', async () => {
  const many = Array.from({ length: 8 }, (_, i) => card({ event: event({ id: `e${i}`, name: `Hội thảo ${i}`, delegates: i }) }));
  backend({ show_home: () => ({ cards: many, lastBackup: null, backedUp: false, due: [] }) });
  await render(App);
  await page.getByRole('radio', { name: 'Số đại biểu' }).click();
  await expect.element(page.getByRole('listitem').first()).toHaveTextContent('Hội thảo 7');
  await page.getByRole('searchbox', { name: 'Tìm sự kiện' }).fill('hoi thao 3');
  await expect.element(page.getByRole('heading', { name: 'Hội thảo 3' })).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Hội thảo 4' })).not.toBeInTheDocument();
});

test('what is due to be erased is said with the way there, and a backup is made on the spot', async () => {
  const due = [{ eventId: 'e1', name: 'Tập huấn', keepUntil: '2026-06-06', settled: true, delegates: 3 }];
  const { back_up } = backend({ show_home: () => ({ cards: [card()], lastBackup: null, backedUp: false, due }) });
  await render(App);
  await expect.element(page.getByRole('link', { name: 'Xem và xóa' })).toHaveAttribute('href', '#/settings/privacy');
  await page.getByRole('button', { name: 'Sao lưu ngay' }).click();
  await expect.element(page.getByText('Đã sao lưu')).toBeVisible();
  expect(back_up).toHaveBeenCalledOnce();
});

test('a line of the overview leads to where it is mended', async () => {
  const checks = [check('phone', 12), check('post', 0), check('provinces', 0, 0), check('prints', 1, 2)];
  const outdated = [{ document: 'badges' as const, printed: '2024-06-01T01:00:00Z', changed: 3, new: 0 }];
  const { holds } = backend({ show_overview: () => overview({ checks, outdated }) });
  holds([event()]);
  location.hash = '#/events/e1';
  await render(App);
  await expect.element(page.getByText('Còn 2 việc')).toBeVisible();
  const phone = page.getByRole('link', { name: /12 đại biểu thiếu số điện thoại/ });
  await expect.element(phone).toHaveAttribute('href', '#/events/e1/delegates?missing=phone');
  await expect.element(page.getByRole('link', { name: /^Thẻ/ })).toHaveAttribute('href', '#/events/e1/documents?document=badges');
  await expect.element(page.getByText('Tỉnh, thành nào cũng có người')).not.toBeInTheDocument();
  expect(document.title).toContain('Hội nghị tập huấn');
});

test('the figures are bars with a table behind them', async () => {
  const { holds } = backend();
  holds([event()]);
  location.hash = '#/events/e1/overview';
  await render(App);
  await expect.element(page.getByText('38 / 40')).toBeVisible();
  await page.getByRole('radio', { name: 'Bảng' }).click();
  await expect.element(page.getByRole('rowheader', { name: 'Lâm Đồng' })).toBeVisible();
});

test('the home that comes with the data is shown at once, and asked for anew when one comes back', async () => {
  const home = { cards: [card({ event: event({ name: 'Hội nghị đến cùng' }) })], lastBackup: null, backedUp: false, due: [] };
  const later = { ...home, cards: [card({ event: event({ name: 'Hội nghị mới' }) })] };
  const { show_home } = backend({ desk: () => desk({ home }), show_home: () => later });
  go({ screen: 'home' });
  await render(App);
  await expect.element(page.getByText('Hội nghị đến cùng')).toBeVisible();
  expect(show_home).not.toHaveBeenCalled();
  location.hash = '#/settings';
  await expect.element(page.getByRole('heading', { name: 'Cài đặt' })).toBeVisible();
  location.hash = '#/';
  await expect.element(page.getByText('Hội nghị mới')).toBeVisible();
});

test('a home that came while another screen was open is not shown later', async () => {
  const home = { cards: [card({ event: event({ name: 'Hội nghị đến cùng' }) })], lastBackup: null, backedUp: false, due: [] };
  const later = { ...home, cards: [card({ event: event({ name: 'Hội nghị mới' }) })] };
  backend({ desk: () => desk({ home }), show_home: () => later });
  go({ screen: 'settings', part: undefined });
  await render(App);
  await expect.element(page.getByRole('heading', { name: 'Cài đặt' })).toBeVisible();
  location.hash = '#/';
  await expect.element(page.getByText('Hội nghị mới')).toBeVisible();
});

test('the first minute refuses a folder that is synchronised and begins with the sample', async () => {
  const away = { token: 't', folder: 'OneDrive', unfit: 'synced' as const, service: 'OneDrive', known: false };
  const good = { token: 'u', folder: 'Ổ cứng', unfit: null, service: null, known: false };
  let pointed = 0;
  const { begin, carry_out, make_samples } = backend({
    desk: () => desk({ fresh: true }),
    choose_data_folder: () => (pointed++ === 0 ? away : good),
    carry_out: () => ({ value: null, changes: ['setting'] }),
  });
  await render(App);
  const start = page.getByRole('button', { name: 'Xem thử với hội nghị mẫu' });
  await page.getByRole('button', { name: 'Chọn nơi khác' }).click();
  await expect.element(start).toBeDisabled();
  await page.getByRole('button', { name: 'Chọn nơi khác' }).click();
  await page.getByLabelText('Cơ quan ban hành').fill('Sở Y tế');
  await start.click();
  await expect.element(page.getByRole('heading', { name: 'Tổng quan' })).toBeVisible();
  expect(begin.mock.lastCall?.[0]).toEqual({ token: 'u' });
  expect(carry_out.mock.lastCall?.[0].form).toEqual({ key: 'issuing_body', value: 'Sở Y tế' });
  expect(make_samples).toHaveBeenCalledOnce();
});

test('F1 helps from the first minute on', async () => {
  backend({ desk: () => desk({ fresh: true }) });
  await render(App);
  await expect.element(page.getByRole('heading', { name: 'Chào mừng đến với Langbiang' })).toBeVisible();
  await userEvent.keyboard('{F1}');
  const help = page.getByRole('complementary', { name: 'Hướng dẫn' });
  await expect.element(help.getByRole('heading', { name: 'Bắt đầu dùng Langbiang' })).toBeVisible();
  await userEvent.keyboard('{F1}');
  await expect.element(help).not.toBeInTheDocument();
});

test('help stands beside its screen, follows its links and goes back', async () => {
  const { holds } = backend();
  holds([event()]);
  location.hash = '#/events/e1/overview';
  await render(App);
  await expect.element(page.getByRole('heading', { name: 'Tổng quan' })).toBeVisible();
  await userEvent.keyboard('{F1}');
  const help = page.getByRole('complementary', { name: 'Hướng dẫn' });
  await expect.element(help.getByRole('heading', { name: 'Biết ngay còn thiếu gì' })).toBeVisible();
  await help.getByRole('button', { name: 'Bản in' }).click();
  await expect.element(help.getByRole('heading', { name: 'In thẻ cho đại biểu' })).toBeVisible();
  await help.getByRole('button', { name: 'Trang trước' }).click();
  await expect.element(help.getByRole('heading', { name: 'Biết ngay còn thiếu gì' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(help).not.toBeInTheDocument();
});

test('a hint goes away for good', async () => {
  localStorage.removeItem('hints-seen');
  const { holds } = backend();
  holds([event()]);
  await render(App);
  const hint = page.getByRole('region', { name: 'Gợi ý' });
  await expect.element(hint).toBeVisible();
  await hint.getByRole('button', { name: 'Không nhắc lại nữa' }).click();
  await expect.element(hint).not.toBeInTheDocument();
  expect(localStorage.getItem('hints-seen')).toContain('home');
});

test('a screen that breaks says so, is reported, and leaves the others as they are', async () => {
  const twin = { token: 't', at: '2024-06-05T01:02:03Z', reason: 'hourly', size: 1, sound: true };
  const { report_fault, list_backups } = backend({ list_backups: () => [twin, twin] });
  await render(App);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  go({ screen: 'settings', part: 'backups' });
  await expect.element(page.getByText('Không hiển thị được màn hình này.')).toBeVisible();
  expect(report_fault).toHaveBeenCalled();
  go({ screen: 'settings', part: 'look' });
  await expect.element(page.getByRole('heading', { name: 'Giao diện' })).toBeVisible();
  await expect.element(page.getByText('Không hiển thị được màn hình này.')).not.toBeInTheDocument();
  go({ screen: 'settings', part: 'backups' });
  await expect.element(page.getByText('Không hiển thị được màn hình này.')).toBeVisible();
  list_backups.mockResolvedValue([twin]);
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await expect.element(page.getByRole('cell', { name: /giờ/ }).first()).toBeVisible();
});
