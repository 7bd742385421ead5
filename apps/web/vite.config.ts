import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const library = (name: string) => ({ find: new RegExp(`^#${name}/(.+)$`), replacement: `${at(`../../libs/${name}/src`)}/$1.ts` });

/** The screens, built into the folder the API serves. `npm run web:dev` asks an API on port 3000. */
export default defineConfig({
  root: at('.'),
  plugins: [react()],
  resolve: { alias: [library('domain'), library('words')] },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: {
    outDir: at('../../dist/apps/web'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1_400,
    // No data: addresses, so that the policy of the server needs none for scripts and fonts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'antd', test: /node_modules[\\/](antd|@ant-design|@rc-component|rc-[^\\/]+|dayjs)[\\/]/ },
            { name: 'react', test: /node_modules[\\/](react|react-dom|react-router|scheduler|@tanstack)[\\/]/ },
          ],
        },
      },
    },
  },
});
