import type { ServerProps } from 'payload'

/** Above the list of subscribers: the ways in and out by file. */
export async function SubscriberFiles({ payload }: ServerProps) {
  const { docs } = await payload.find({ collection: 'lists', sort: 'order', depth: 0, pagination: false })
  return (
    <div className="hub-controls">
      <a className="hub-button" href="/admin/import-subscribers">
        Import from a file
      </a>
      <a className="hub-button" download href="/api/subscribers/export">
        Export everybody as CSV
      </a>
      <form action="/api/subscribers/export" className="hub-controls">
        <label>
          Or those on one list{' '}
          <select name="list">
            {docs.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button className="hub-button" type="submit">
          Export the list
        </button>
      </form>
    </div>
  )
}
