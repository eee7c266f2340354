import { expect, test } from 'vitest';
import { fold } from './fold';

test('accents and đ do not count, in either form of Unicode', () => {
  expect(fold('Đinh Tiến Dũng')).toBe('dinh tien dung');
  expect(fold('Đắk Lắk'.normalize('NFD'))).toBe('dak lak');
});
