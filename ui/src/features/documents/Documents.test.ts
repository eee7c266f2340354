import { page, userEvent } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { FieldError } from '../../ipc/client';
import { backend, event, finding, refusal } from '../../testing/backend';
import { onePage } from '../../testing/pdf';
import Documents from './Documents.svelte';

test('the preview draws the pages, and says their words to screen readers', async () => {
  backend({ print_document: () => onePage() });
  await render(Documents, { event: event() });
  const first = page.getByRole('figure', { name: 'Trang 1/1' });
  await expect.element(first).toHaveTextContent('Langbiang');
  const canvas = first.element().querySelector('canvas');
  expect(canvas && inked(canvas), 'something is drawn').toBe(true);
  await expect.element(page.getByText('1 trang', { exact: true })).toBeVisible();
});

test('another document and another language are printed anew', async () => {
  const { print_document } = backend({ print_document: () => onePage() });
  await render(Documents, { event: event() });
  await page.getByRole('radio', { name: /Giấy chứng nhận/ }).click();
  await page.getByRole('radio', { name: 'English' }).click();
  await vi.waitFor(() =>
    expect(print_document.mock.lastCall?.[0].job).toMatchObject({
      eventId: 'e1',
      document: 'certificates',
      language: 'en',
    }),
  );
});

test('Ctrl+S saves what is shown, and says where it went', async () => {
  const { save_document } = backend({
    print_document: () => onePage(),
    save_document: () => ({ file: 'chuong-trinh.pdf', folder: 'Documents' }),
  });
  await render(Documents, { event: event() });
  await expect.element(page.getByRole('figure')).toBeVisible();
  await userEvent.keyboard('{Control>}s{/Control}');
  await vi.waitFor(() => expect(save_document).toHaveBeenCalledOnce());
  expect(save_document.mock.lastCall?.[0].job).toMatchObject({ document: 'programme', language: 'vi' });
});

test('without delegates there is nobody to certify, and the way to them is shown', async () => {
  backend({ print_document: () => onePage() });
  await render(Documents, { event: event({ delegates: 0 }) });
  await page.getByRole('radio', { name: /Giấy chứng nhận/ }).click();
  await expect.element(page.getByText('Danh sách chưa có ai')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Lưu PDF' })).toBeDisabled();
});

test('what to look at before printing is named with its record', async () => {
  backend({
    print_document: () => onePage(),
    check_document: () => [
      finding('duplicate_name', 'Đinh Tiến Dũng'),
      finding('empty_field', '', 'event'),
    ],
  });
  await render(Documents, { event: event() });
  await expect.element(page.getByRole('heading', { name: '2 chỗ nên xem lại' })).toBeVisible();
  await expect.element(page.getByText('Đinh Tiến Dũng')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Lưu PDF' })).toBeEnabled();
});

test('a choice is shown as it was last, and a changed one is printed at once', async () => {
  const { print_document } = backend({
    print_document: () => onePage(),
    document_choices: () => [
      { name: 'made_up', kind: 'flag', words: [], value: 'no', usual: 'no' },
      { name: 'paper', kind: 'word', words: ['a4', 'a3'], value: 'a3', usual: 'a4' },
    ],
  });
  await render(Documents, { event: event() });
  await expect.element(page.getByRole('combobox', { name: 'paper' })).toHaveValue('a3');
  await page.getByRole('checkbox', { name: 'made_up' }).click();
  await vi.waitFor(() => expect(print_document.mock.lastCall?.[0].job.options).toEqual({ made_up: 'yes' }));
});

test('a choice that is refused is marked, with what it may be', async () => {
  const fields: FieldError[] = [
    { field: 'rowHeight', problem: 'out_of_range', values: { least: '9', most: '60' } },
    {
      field: 'amounts',
      problem: 'no_category',
      values: { line: '2', value: 'Báo trí', known: 'Khách mời; Báo chí' },
    },
  ];
  backend({
    print_document: () => Promise.reject(refusal('invalid', { fields })),
    document_choices: () => [
      { name: 'row_height', kind: 'length', words: [], value: '3', usual: '10' },
      { name: 'amounts', kind: 'lines', words: [], value: 'Báo trí = 5', usual: '' },
    ],
  });
  await render(Documents, { event: event() });
  await expect.element(page.getByText('Từ 9 đến 60')).toBeVisible();
  await expect.element(page.getByText(/^Dòng 2: không có thành phần “Báo trí”. .* Khách mời; Báo chí$/)).toBeVisible();
});

test('what was printed is listed with its time', async () => {
  backend({
    print_document: () => onePage(),
    print_log: () => [
      { id: 'p1', document: 'programme', language: 'vi', design: null, selection: null, printed: '2026-11-24T02:15:00Z', pages: 3 },
    ],
  });
  await render(Documents, { event: event() });
  await expect.element(page.getByText(/24\/11\/2026/)).toBeVisible();
  await expect.element(page.getByText('3 trang')).toBeVisible();
});

function inked(canvas: HTMLCanvasElement): boolean {
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
  return pixels?.some((value, i) => i % 4 === 0 && value < 128) ?? false;
}
