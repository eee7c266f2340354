// Every test begins at home, in Vietnamese and in the light, with the product's own styles, in a
// place as high as the window.
import { beforeEach } from 'vitest';
import { settings } from '../lib/settings.svelte';
import '../styles/base.css';
import './place.css';

beforeEach(() => {
  settings.language = 'vi';
  settings.theme = 'light';
  location.hash = '#/';
});
