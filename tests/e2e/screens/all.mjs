// Every screen: its name (of the picture), its address, and what is done there before the picture
// is made. One file a part of the program, so that who builds a screen adds its pictures beside it.
import { agenda } from './agenda.mjs';
import { basics } from './basics.mjs';
import { certificates } from './certificates.mjs';
import { delegates } from './delegates.mjs';
import { designs } from './designs.mjs';
import { documents } from './documents.mjs';
import { frame } from './frame.mjs';
import { imports } from './import.mjs';
import { settings } from './settings.mjs';

export const screens = [
  ...basics,
  ...frame,
  ...agenda,
  ...delegates,
  ...imports,
  ...certificates,
  ...documents,
  ...designs,
  ...settings,
];
