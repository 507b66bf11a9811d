import { palettes } from '../../lib/scene/palette';

const { land, sea, kinds } = palettes.light;

/** What a finished map of the story must show, by its colour in light: every page takes it from the same palette. */
export const mapColors: Readonly<Record<string, string>> = { land, sea, ...kinds };
