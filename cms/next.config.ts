import { fileURLToPath } from 'node:url'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const root = fileURLToPath(new URL('..', import.meta.url))

const config: NextConfig = {
  poweredByHeader: false,
  // The reader compresses, and the image optimizer is a door that nothing here needs.
  compress: false,
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true },
  // One Payload in the process: were it bundled too, its errors would be of another class than those that hooks throw, and REST and
  // admin would lose what they say of each field.
  serverExternalPackages: ['payload'],
  turbopack: { root },
  outputFileTracingRoot: root,
}

export default withPayload(config, { devBundleServerPackages: false })
