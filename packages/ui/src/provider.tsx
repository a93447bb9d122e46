import '@fontsource-variable/plus-jakarta-sans';
import './mantine.css';
import './tokens.css';
import './base.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { setNonce } from 'get-nonce';
import { useMemo, type ReactNode } from 'react';
import { cssVariables, themeFor, type Density } from './theme';

// react-remove-scroll, under dialogs, asks this library for the nonce of its own style tag.
setNonce(styleNonce());

interface PorsiProviderProps {
  density: Density;
  scheme: 'light' | 'dark';
  children: ReactNode;
}

/** Theme, tokens and notifications for an app: the first component inside its root. */
export function PorsiProvider({ density, scheme, children }: PorsiProviderProps) {
  const theme = useMemo(() => themeFor(density), [density]);
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={scheme}
      cssVariablesResolver={cssVariables}
      getStyleNonce={styleNonce}
    >
      <Notifications position="bottom-right" containerWidth="22rem" autoClose={5000} limit={4} />
      {children}
    </MantineProvider>
  );
}

/** The nonce that the server puts into the page; generated style tags carry it (strict CSP). */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}
