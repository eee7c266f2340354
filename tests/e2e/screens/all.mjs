// Every screen: its name (of the picture), its address, and what is done there before the picture
// is made. One file a part of the program, so that who builds a screen adds its pictures beside it.
import { basics } from './basics.mjs';
import { designs } from './designs.mjs';
import { documents } from './documents.mjs';

export const screens = [...basics, ...documents, ...designs];
