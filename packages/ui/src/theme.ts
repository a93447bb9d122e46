import { createTheme, type CSSVariablesResolver, type MantineThemeOverride } from '@mantine/core';
import { palette } from './palette';

/** `desk`: mouse and keyboard, much on a screen. `touch`: gloved fingers on a tablet on the wall. */
export type Density = 'desk' | 'touch';

const FONT =
  "'Plus Jakarta Sans Variable', ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

const scales = {
  desk: {
    controlHeight: '2.125rem',
    controlSize: 'sm',
    fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  },
  touch: {
    controlHeight: '3.5rem',
    controlSize: 'lg',
    fontSizes: { xs: '0.9375rem', sm: '1.0625rem', md: '1.1875rem', lg: '1.375rem', xl: '1.75rem' },
  },
} as const;

/** The one theme of both apps, in one of two densities. */
export function themeFor(density: Density): MantineThemeOverride {
  const { fontSizes, controlSize, controlHeight } = scales[density];
  const size = { defaultProps: { size: controlSize } };
  return createTheme({
    colors: palette,
    primaryColor: 'pandan',
    primaryShade: { light: 7, dark: 6 },
    black: '#1b211d',
    fontFamily: FONT,
    fontSizes,
    defaultRadius: 'md',
    radius: { xs: '3px', sm: '5px', md: '7px', lg: '11px', xl: '18px' },
    headings: { fontFamily: FONT, fontWeight: '680' },
    fontSmoothing: true,
    cursorType: 'pointer',
    respectReducedMotion: true,
    shadows: {
      xs: '0 1px 2px rgb(27 33 29 / 6%)',
      sm: '0 1px 3px rgb(27 33 29 / 8%), 0 1px 2px rgb(27 33 29 / 5%)',
      md: '0 4px 14px rgb(27 33 29 / 9%), 0 1px 3px rgb(27 33 29 / 6%)',
      lg: '0 12px 32px rgb(27 33 29 / 14%), 0 2px 6px rgb(27 33 29 / 6%)',
    },
    components: {
      Button: size,
      TextInput: size,
      PasswordInput: size,
      Textarea: size,
      // The list exists only while it is open: one element, and not two, bears the field's name.
      Select: {
        defaultProps: { size: controlSize, comboboxProps: { keepMounted: false, shadow: 'lg' } },
      },
      NativeSelect: size,
      Switch: size,
      Checkbox: size,
      SegmentedControl: size,
      ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: controlHeight } },
      Modal: {
        defaultProps: {
          centered: true,
          radius: 'lg',
          overlayProps: { backgroundOpacity: 0.35, blur: 2 },
        },
      },
      Tooltip: { defaultProps: { openDelay: 350, withArrow: true } },
      Badge: { defaultProps: { variant: 'light', radius: 'sm' } },
      // The placeholder is a focusable element that a menu may not contain (WAI-ARIA).
      Menu: { defaultProps: { shadow: 'lg', radius: 'md', withInitialFocusPlaceholder: false } },
    },
    other: { controlHeight },
  });
}

/** Hands the house's tokens (tokens.css) to Mantine, and the density's measures to tokens.css. */
export const cssVariables: CSSVariablesResolver = (theme) => ({
  variables: {
    '--porsi-control-height': String(theme.other.controlHeight),
    '--mantine-color-body': 'var(--porsi-surface)',
    '--mantine-color-text': 'var(--porsi-ink)',
    '--mantine-color-dimmed': 'var(--porsi-ink-soft)',
    '--mantine-color-placeholder': 'var(--porsi-ink-faint)',
    '--mantine-color-error': 'var(--porsi-danger-ink)',
    '--mantine-color-default': 'var(--porsi-surface)',
    '--mantine-color-default-hover': 'var(--porsi-surface-sunken)',
    '--mantine-color-default-color': 'var(--porsi-ink)',
    '--mantine-color-default-border': 'var(--porsi-line-strong)',
    '--mantine-color-anchor': 'var(--porsi-accent-ink)',
  },
  light: {},
  dark: {},
});
