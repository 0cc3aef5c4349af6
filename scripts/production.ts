/**
 * Imported by every command before anything else: React, Payload and Next look at NODE_ENV as they are loaded. Without it islands fail in the
 * renderer and Payload changes the database's schema by itself. The time zone is that of the dates which the admin's server writes.
 */
Object.assign(process.env, { NODE_ENV: 'production', TZ: 'Europe/London' })
