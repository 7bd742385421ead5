import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const library = (name: string) => ({ find: new RegExp(`^#${name}/(.+)$`), replacement: `${at(`../../libs/${name}/src`)}/$1.ts` });

const TEXT = /\.(js|css|html|svg)$/;
/** The best is twice as slow for a hundredth less. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Beside every text its compressed copies: the service sends them to whoever takes them, without compressing anything itself. */
const compressed = (): Plugin => ({
  name: 'compressed-copies',
  apply: 'build',
  writeBundle({ dir = '' }, bundle) {
    for (const [name, file] of Object.entries(bundle)) {
      if (!TEXT.test(name)) continue;
      const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
      writeFileSync(join(dir, `${name}.gz`), gzipSync(content, { level: 9 }));
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(content, BROTLI));
    }
  },
});

/** The screens, built into the folder the API serves. `npm run web:dev` asks an API on port 3000. */
export default defineConfig({
  root: at('.'),
  plugins: [react(), compressed()],
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
