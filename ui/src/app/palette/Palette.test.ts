// The palette over a backend in memory, by the keyboard alone.
import { page, userEvent } from 'vitest/browser';
import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { close } from '../../lib/panel.svelte';
import { backend, event, found } from '../../testing/backend';
import App from '../App.svelte';

beforeEach(() => {
  close();
  localStorage.removeItem('recent');
});

const field = () => page.getByRole('combobox', { name: 'Tìm và làm mọi việc' });

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

test('an action is done, and stands first the next time', async () => {
  backend();
  await render(App);
  await expect.element(page.getByRole('heading', { name: 'Bắt đầu từ một sự kiện' })).toBeVisible();
  await userEvent.keyboard('{Control>}k{/Control}cai dat{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Cài đặt' })).toBeVisible();
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(page.getByRole('option').first()).toHaveTextContent('Cài đặt');
  await expect.element(page.getByRole('group', { name: 'Vừa mở' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(field()).not.toBeInTheDocument();
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
