import { page, userEvent } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Finding, LoggedPrint, Preview, Since } from '../../ipc/client';
import { changed } from '../../lib/changes.svelte';
import { backend, delegate, event, finding, refusal } from '../../testing/backend';
import Documents from './Documents.svelte';
import { placeOf } from './findings';

type Known = Parameters<typeof event>[0];

async function opened(document: string, known: Known = {}): Promise<void> {
  location.hash = `#/events/e1/documents?document=${document}`;
  await vi.waitFor(() => expect(location.hash).toContain(document));
  await new Promise((done) => setTimeout(done));
  await render(Documents, { event: event(known) });
}

const shown = (findings: Finding[] = []): Preview => ({ token: 'p', pages: 1, findings });

const print = (known: Partial<LoggedPrint> = {}): LoggedPrint => ({
  id: 'p1', document: 'badges', language: 'vi', style: 'state', design: null, selection: null, printed: '2026-11-24T02:15:00Z',
  pages: 3, options: {}, ...known,
});

test('the shelf says what each document is for and when it was printed', async () => {
  backend({ print_log: () => [print({ document: 'programme' })] });
  location.hash = '#/events/e1/documents';
  await new Promise((done) => setTimeout(done));
  await render(Documents, { event: event() });
  await expect.element(page.getByText('Thẻ đeo có tên, chức vụ, mã QR; xếp trên A4 để cắt')).toBeVisible();
  await expect.element(page.getByText(/In 24\/11\/2026.* 3 trang/)).toBeVisible();
  await page.getByRole('link', { name: /Giấy chứng nhận Mỗi đại biểu/ }).click();
  await expect.element(page.getByRole('heading', { name: 'Giấy chứng nhận', level: 1 })).toBeVisible();
});

test('the preview draws the pages, and says their words to screen readers', async () => {
  backend();
  await opened('programme');
  const first = page.getByRole('figure', { name: 'Trang 1/1' });
  await expect.element(first).toHaveTextContent('Langbiang');
  const canvas = first.element().querySelector('canvas');
  expect(canvas && inked(canvas), 'something is drawn').toBe(true);
  await expect.element(page.getByText('1 trang', { exact: true })).toBeVisible();
});

test('pages that are no longer what would be printed are never shown as such', async () => {
  let answer: (preview: Preview) => void = () => {};
  const { preview_document } = backend();
  await opened('programme');
  await expect.element(page.getByRole('figure')).toBeVisible();
  preview_document.mockImplementation(() => new Promise((done) => (answer = done)));
  await page.getByLabelText('Ngôn ngữ bản in').selectOptions('en');
  await expect.element(page.getByText('Đang dàn trang…')).toBeVisible();
  await expect.element(page.getByRole('region', { name: 'Bản xem trước' })).toHaveAttribute('aria-busy', 'true');
  await vi.waitFor(() => expect(preview_document.mock.lastCall?.[0].job.language).toBe('en'));
  answer(shown());
  await expect.element(page.getByRole('region', { name: 'Bản xem trước' })).toHaveAttribute('aria-busy', 'false');
});

test('an older answer that comes late is not shown over a newer one', async () => {
  const answers: ((preview: Preview) => void)[] = [];
  const { preview_document } = backend({ preview_document: () => new Promise((done) => answers.push(done)) });
  await opened('programme');
  await vi.waitFor(() => expect(preview_document).toHaveBeenCalledTimes(1));
  await page.getByLabelText('Ngôn ngữ bản in').selectOptions('en');
  await vi.waitFor(() => expect(preview_document).toHaveBeenCalledTimes(2));
  answers[1]?.({ ...shown(), pages: 2 });
  await expect.element(page.getByText('2 trang')).toBeVisible();
  answers[0]?.({ ...shown(), pages: 7 });
  await new Promise((done) => setTimeout(done, 50));
  expect(page.getByText('7 trang').query()).toBeNull();
});

test('a change of the data marks the pages as old at once, a print does not', async () => {
  let answer: (preview: Preview) => void = () => {};
  const { preview_document } = backend();
  await opened('programme');
  const region = page.getByRole('region', { name: 'Bản xem trước' });
  await expect.element(page.getByText('1 trang', { exact: true })).toBeVisible();
  preview_document.mockImplementation(() => new Promise((done) => (answer = done)));
  changed(['print']);
  await vi.waitFor(() => expect(preview_document).toHaveBeenCalledTimes(2));
  await expect.element(region).toHaveAttribute('aria-busy', 'false');
  changed(['item']);
  await expect.element(region).toHaveAttribute('aria-busy', 'true');
  await expect.element(page.getByText('Đang dàn trang…')).toBeVisible();
  await expect.element(page.getByText('1 trang', { exact: true })).not.toBeInTheDocument();
  await vi.waitFor(() => expect(preview_document).toHaveBeenCalledTimes(3));
  answer({ ...shown(), pages: 4 });
  await expect.element(page.getByText('4 trang')).toBeVisible();
  await expect.element(region).toHaveAttribute('aria-busy', 'false');
});

test('Ctrl+S saves what is shown, Ctrl+P opens it to be printed', async () => {
  const { save_document, open_document } = backend({
    save_document: () => ({ file: 'chuong-trinh.pdf', folder: 'Documents' }),
  });
  await opened('programme');
  await expect.element(page.getByRole('figure')).toBeVisible();
  await userEvent.keyboard('{Control>}s{/Control}');
  await vi.waitFor(() => expect(save_document).toHaveBeenCalledOnce());
  await userEvent.keyboard('{Control>}p{/Control}');
  await vi.waitFor(() => expect(open_document).toHaveBeenCalledOnce());
  expect(open_document.mock.lastCall?.[0].job).toMatchObject({ document: 'programme', language: 'vi' });
});

test('without delegates there is nobody to certify, and the way to them is shown', async () => {
  backend();
  await opened('certificates', { delegates: 0 });
  await expect.element(page.getByText('Danh sách chưa có ai')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Lưu PDF' })).toBeDisabled();
});

test('findings stand together by what they are, and lead to the record and its page', async () => {
  const found = [
    { ...finding('duplicate_name', 'Đinh Tiến Dũng'), page: 1 },
    { ...finding('duplicate_name', 'Phạm S'), page: null },
    { ...finding('empty_field', '', 'event'), field: 'place' },
  ];
  backend({ preview_document: () => shown(found) });
  await opened('badges');
  await expect.element(page.getByRole('heading', { name: '3 chỗ nên xem lại' })).toBeVisible();
  await expect.element(page.getByRole('heading', { name: /Trùng họ tên\s*2/ })).toBeVisible();
  const link = page.getByRole('link', { name: 'Đinh Tiến Dũng' });
  await expect.element(link).toHaveAttribute('href', `#/events/e1/delegates?open=${encodeURIComponent('Đinh Tiến Dũng').replaceAll('%20', '+')}`);
  await expect.element(page.getByRole('button', { name: 'Xem Đinh Tiến Dũng ở trang 1' })).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Sự kiện' })).toHaveAttribute('href', '#/events/e1/details');
});

test.each([
  ['role', 'name', '#/events/e1/agenda?open=r1'],
  ['organisation', 'name', '#/events/e1/agenda?open=r1'],
  ['room', 'name', '#/events/e1/details'],
  ['signer', 'name', '#/settings/papers'],
  ['', 'signer', '#/settings/papers'],
  ['', 'body', '#/settings/office'],
])('a finding of “%s” and its “%s” leads to where it is mended', (noun, field, place) => {
  expect(placeOf({ ...finding('empty_field', 'r1', noun), field }, 'e1')).toBe(place);
});

test('a choice is shown as it was last, and a changed one is printed at once', async () => {
  const { preview_document } = backend({
    document_choices: () => [
      { name: 'made_up', kind: 'flag', words: [], value: 'no', usual: 'no' },
      { name: 'paper', kind: 'word', words: ['a4', 'a3'], value: 'a3', usual: 'a4' },
    ],
  });
  await opened('programme');
  await expect.element(page.getByRole('combobox', { name: 'paper' })).toHaveValue('a3');
  await page.getByRole('checkbox', { name: 'made_up' }).click();
  await vi.waitFor(() => expect(preview_document.mock.lastCall?.[0].job.options).toEqual({ made_up: 'yes' }));
});

test('what means something only beside another choice comes and goes with it', async () => {
  backend({
    document_choices: () => [
      { name: 'size', kind: 'word', words: ['design', 'own'], value: 'design', usual: 'design' },
      { name: 'own_width', kind: 'length', words: [], value: '90', usual: '90' },
    ],
  });
  await opened('badges');
  const size = page.getByRole('combobox', { name: 'Khổ thẻ' });
  await expect.element(size).toBeVisible();
  expect(page.getByLabelText(/Khổ khác: rộng/).query()).toBeNull();
  await size.selectOptions('own');
  await expect.element(page.getByLabelText(/Khổ khác: rộng/)).toBeVisible();
});

test('a choice that is refused is marked, with what it may be', async () => {
  const fields = [{ field: 'rowHeight', problem: 'out_of_range' as const, values: { least: '9', most: '60' } }];
  backend({
    preview_document: () => Promise.reject(refusal('invalid', { fields })),
    document_choices: () => [{ name: 'row_height', kind: 'length', words: [], value: '3', usual: '10' }],
  });
  await opened('sign_in_sheet');
  await expect.element(page.getByText('Từ 9 đến 60')).toBeVisible();
});

test('one group, or people chosen by name, are printed alone', async () => {
  const { preview_document } = backend({
    document_audiences: () => [{ by: 'category', name: 'Báo chí', count: 12, select: 'category=Báo chí' }],
    list_delegates: () => ({ total: 1, delegates: [delegate('Phạm S', { id: 'd7' })] }),
  });
  await opened('badges');
  await page.getByRole('radio', { name: 'Một thành phần, tỉnh hoặc đoàn' }).click();
  await vi.waitFor(() => expect(preview_document.mock.lastCall?.[0].job.select).toBe('category=Báo chí'));
  await page.getByRole('radio', { name: 'Chọn từng người' }).click();
  await page.getByRole('combobox', { name: 'Chọn từng người' }).fill('pham');
  await page.getByRole('option', { name: /Phạm S/ }).click();
  await vi.waitFor(() => expect(preview_document.mock.lastCall?.[0].job.select).toBe('id=d7'));
  await page.getByRole('button', { name: 'Bỏ Phạm S' }).click();
  await vi.waitFor(() => expect(preview_document.mock.lastCall?.[0].job.select).toBe(null));
});

test('what changed since the last print is told, and can be printed alone', async () => {
  const since: Since = {
    printed: '2026-11-24T02:15:00Z', nothing: false, added: ['Phạm S'], gone: [], told: [], shared: [],
    changed: [{ record: 'Đinh Tiến Dũng', fields: ['title'] }],
  };
  const { preview_document } = backend({ print_log: () => [print()], changed_since: () => since });
  await opened('badges');
  await expect.element(page.getByRole('heading', { name: '2 thay đổi từ lần in trước' })).toBeVisible();
  await expect.element(page.getByText('Đinh Tiến Dũng: chức vụ')).toBeVisible();
  await page.getByRole('button', { name: 'Chỉ in phần này' }).click();
  await vi.waitFor(() => expect(preview_document.mock.lastCall?.[0].job.onlyChanged).toBe(true));
});

test('an earlier print is listed with its choices, and chosen again as it was', async () => {
  const { preview_document } = backend({
    print_log: () => [print({ language: 'en', selection: 'category=Báo chí', options: { several: 'no' } })],
    document_choices: () => [{ name: 'several', kind: 'flag', words: [], value: 'no', usual: 'yes' }],
  });
  await opened('badges');
  await expect.element(page.getByText(/3 trang · English · một số đại biểu · không Xếp nhiều thẻ/)).toBeVisible();
  await page.getByRole('button', { name: /^Chọn lại như lần in 24\/11\/2026/ }).click();
  await vi.waitFor(() =>
    expect(preview_document.mock.lastCall?.[0].job).toMatchObject({
      language: 'en', select: 'category=Báo chí', options: { several: 'no' },
    }),
  );
});

function inked(canvas: HTMLCanvasElement): boolean {
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
  return pixels?.some((value, i) => i % 4 === 0 && value < 128) ?? false;
}
