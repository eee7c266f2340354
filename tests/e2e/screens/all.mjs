// Every screen: its name (of the picture), its address, and what is done there before the picture
// is made. One file a part of the program, so that who builds a screen adds its pictures beside it.
import { basics } from './basics.mjs';
import { delegates } from './delegates.mjs';

export const screens = [...basics, ...delegates];
