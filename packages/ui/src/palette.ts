import type { MantineColorsTuple } from '@mantine/core';

/** Pandan leaf: the product's own green; also "ready" and "approved". */
const pandan: MantineColorsTuple = [
  '#eff8f3',
  '#dcefe5',
  '#b7decb',
  '#8bc9ad',
  '#5eb08d',
  '#3b9672',
  '#267e5d',
  '#19694c',
  '#12543c',
  '#0b3f2d',
];

/** Turmeric: small portions. */
const turmeric: MantineColorsTuple = [
  '#fff9e9',
  '#fef0cb',
  '#fde199',
  '#fbcd5c',
  '#f4b52f',
  '#db9411',
  '#b57207',
  '#8f5606',
  '#73440a',
  '#5a350b',
];

/** Butterfly pea: large portions. */
const telang: MantineColorsTuple = [
  '#f0f3fe',
  '#e0e7fd',
  '#c0cdfb',
  '#98adf6',
  '#708aef',
  '#4e6be2',
  '#3a53c7',
  '#3043a3',
  '#293882',
  '#1f2b62',
];

/** Ember: work under way. */
const ember: MantineColorsTuple = [
  '#fff4ed',
  '#ffe5d4',
  '#fec7a7',
  '#fda172',
  '#f9743a',
  '#e95715',
  '#c2430c',
  '#9c350e',
  '#7d2d12',
  '#662812',
];

/** Chilli: refusals and danger. */
const chilli: MantineColorsTuple = [
  '#fef3f1',
  '#fde3df',
  '#fac5bd',
  '#f49c90',
  '#ea7061',
  '#d84a3a',
  '#b93426',
  '#98291d',
  '#7b231a',
  '#621e17',
];

/** Greys with a drop of green, so that they sit beside pandan. */
const gray: MantineColorsTuple = [
  '#f8f9f7',
  '#f0f2ef',
  '#e4e8e3',
  '#d3d9d2',
  '#adb6ad',
  '#858f86',
  '#616b63',
  '#49524b',
  '#313832',
  '#1b211d',
];

const dark: MantineColorsTuple = [
  '#e9efea',
  '#c8d1ca',
  '#a1ada4',
  '#76827a',
  '#414c45',
  '#323c35',
  '#263029',
  '#1a221d',
  '#131a16',
  '#0d120f',
];

export const palette = { pandan, turmeric, telang, ember, chilli, gray, dark };
