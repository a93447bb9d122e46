import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = 'http://127.0.0.1:8080';

export default defineConfig({
  base: '/kds/',
  plugins: [react()],
  build: { target: 'es2022', assetsInlineLimit: 0, sourcemap: false, chunkSizeWarningLimit: 600 },
  server: { proxy: { '/api': api, '/health': api, '/socket.io': { target: api, ws: true } } },
});
