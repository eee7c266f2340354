// Every test begins at home, in Vietnamese and in the light, with the product's own styles.
import { beforeEach } from 'vitest';
import { settings } from '../lib/settings.svelte';
import '../styles/base.css';

beforeEach(() => {
  settings.language = 'vi';
  settings.theme = 'light';
  location.hash = '#/';
});
