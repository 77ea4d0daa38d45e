import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readFont, type ReadFont } from './read-font.ts';

const LATIN =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 ' +
  'ÀÁÂÃÄÅĀĂĄÆÇĆĈĊČĎĐÐÈÉÊËĒĔĖĘĚĜĞĠĢĤĦÌÍÎÏĨĪĬĮİĴĶĹĻĽŁÑŃŅŇŊÒÓÔÕÖØŌŎŐŒŔŖŘŚŜŞŠȘŢŤŦȚÞÙÚÛÜŨŪŬŮŰŲŴẀẂẄÝŶŸỲŹŻŽẞ' +
  'àáâãäåāăąæçćĉċčďđðèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľłñńņňŋòóôõöøōŏőœŕŗřśŝşšșţťŧțþùúûüũūŭůűųŵẁẃẅýŷÿỳźżžß';
const SIGNS = '.,-\'’&!?()/+#:@"“”„–·*%=€°♥❤';
/** A joined hand has no technical signs. */
const SIGNS_BY_HAND = ".,-'’&!?():";

/** The stitched fonts by their id in the catalogue: the file, and what the workshop stitches of it. */
const SOURCES: Readonly<Record<string, { file: string; signs?: string }>> = {
  block: { file: 'barlow/700Bold/Barlow_700Bold.ttf' },
  classic: { file: 'vollkorn/600SemiBold/Vollkorn_600SemiBold.ttf' },
  script: { file: 'pacifico/400Regular/Pacifico_400Regular.ttf', signs: SIGNS_BY_HAND },
  typewriter: { file: 'ibm-plex-mono/600SemiBold/IBMPlexMono_600SemiBold.ttf' },
  rounded: { file: 'nunito/800ExtraBold/Nunito_800ExtraBold.ttf' },
  stencil: { file: 'saira-stencil-one/400Regular/SairaStencilOne_400Regular.ttf' },
};

export const readSources = (): [fontId: string, font: ReadFont][] =>
  Object.entries(SOURCES).map(([fontId, { file, signs = SIGNS }]) => {
    const url = import.meta.resolve(`@expo-google-fonts/${file}`);
    return [fontId, readFont(readFileSync(fileURLToPath(url)), [...LATIN, ...signs])];
  });
