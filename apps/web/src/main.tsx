import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { startLanguage } from './i18n/setup';
import './app/global.css';

// After an update the server has no longer the files that an open page was built with.
// Without a network a reload would only lose what is on the page.
window.addEventListener('vite:preloadError', () => {
  if (navigator.onLine) window.location.reload();
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html lacks #root');
await startLanguage();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
