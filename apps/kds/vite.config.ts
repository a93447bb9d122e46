import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { version } from './package.json' with { type: 'json' };

const api = 'http://127.0.0.1:8080';

export default defineConfig({
  base: '/kds/',
  define: { __APP_VERSION__: JSON.stringify(version) },
  plugins: [
    react(),
    VitePWA({
      // The page registers it itself (src/lib/new-version.ts): nothing inline, by the page's policy.
      injectRegister: false,
      registerType: 'prompt',
      manifest: {
        name: 'Porsi – dapur',
        short_name: 'Porsi',
        description: 'Papan masak dan packing untuk dapur',
        lang: 'id',
        id: '/kds/',
        start_url: '/kds/',
        scope: '/kds/',
        display: 'standalone',
        orientation: 'any',
        background_color: '#f7f8f6',
        theme_color: '#12543c',
        icons: [
          { src: 'icons/porsi-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icons/porsi-512.png', sizes: '512x512', type: 'image/png' },
          {
            src: 'icons/porsi-maskable-512.png',
            sizes: '512x512',
            type: 'image/png',
            purpose: 'maskable',
          },
        ],
      },
      workbox: {
        globPatterns: ['index.html', 'assets/*.{js,css,woff2}', '*.svg'],
        // The page comes from the network once, with its policy and the nonce that the policy names.
        navigateFallback: 'index.html',
        cleanupOutdatedCaches: true,
        clientsClaim: true,
        skipWaiting: false,
        sourcemap: false,
        inlineWorkboxRuntime: true,
      },
    }),
  ],
  build: { target: 'es2022', assetsInlineLimit: 0, sourcemap: false, chunkSizeWarningLimit: 600 },
  server: { proxy: { '/api': api, '/health': api, '/socket.io': { target: api, ws: true } } },
});
